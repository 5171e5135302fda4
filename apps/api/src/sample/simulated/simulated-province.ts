import { addDays, type Day } from '@tiendo/indicators';
import type { ScheduledPeriod } from '@tiendo/indicators/periods';
import type { PlanFile, ProvinceFile } from '../sample-file.js';
import { chance } from './chance.js';
import { DOSSIERS } from './locality-indicators.js';
import { localityPlan } from './locality-plan.js';
import { FIRST_YEAR, type MonthlyReporting, monthlyReporting, SEED } from './locality-reports.js';
import { LAST_OF_2025 } from './said-in-2025.js';
import { targetStatements } from './target-statements.js';
import { taskDrafts, taskStatements, type ToldTasks } from './task-statements.js';
import { TASKS_OF_2025 } from './tasks-of-2025.js';

/** Monthly, from the 15th to the 14th; to be reported within five days. */
const MONTHLY = { kind: 'month', cutoffDay: 14, opensAfterDays: 1, closesAfterDays: 5 } as const;
const [ON_TIME_DAYS, LATE_DAYS] = [5, 18];
/** How often a unit is late with a whole month. */
const LATE = 0.08;

/** Months, from 0 in January 2024, in which a unit says nothing at all. */
const SILENT: Readonly<Record<string, readonly number[]>> = {
  'huyen-mau-dao': [6, 7],
  'huyen-mau-dong': [13],
  'dac-khu-mau-dao': [20, 21, 22],
  'xa-mau-binh-ha': [23],
};

/** Tasks of 2025: told on the 14th from February on, recorded two days later. */
const TOLD_IN_2025: ToldTasks = {
  seed: 20250115,
  prefix: 'M02',
  tasks: TASKS_OF_2025,
  tellingDays: Array.from({ length: 11 }, (_, index) => `2025-${String(index + 2).padStart(2, '0')}-14`),
  recordedAfter: 2,
  silentAfter: '2025-05-31',
  last: LAST_OF_2025,
};

/** What was published of 2025: by the half-year, nine months, and the year. */
const SNAPSHOTS: PlanFile['snapshots'] = [
  { name: 'Báo cáo 6 tháng đầu năm 2025', asOf: '2025-06-30', knownAt: '2025-07-04T17:00:00+07:00', document: null },
  { name: 'Báo cáo 9 tháng năm 2025', asOf: '2025-09-30', knownAt: '2025-10-06T17:00:00+07:00', document: null },
  { name: 'Báo cáo năm 2025', asOf: '2025-12-31', knownAt: '2026-01-09T17:00:00+07:00', document: null },
];

/** The simulated plan of 2024 with what its districts reported, month by month. */
export function withFigures(province: ProvinceFile, file: PlanFile): PlanFile {
  return { ...file, ...monthlyReporting(province, file, reportingOf(file.plan.year, ['districts'])) };
}

/** The simulated plan of 2025, of the same thirty shares: districts to June, communes from July on; tasks of its own. */
export function planOf2025(province: ProvinceFile, base: PlanFile): PlanFile {
  const year = FIRST_YEAR + 1;
  const shares = localityPlan(base.plan, {
    code: '02/KH-UBND',
    title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025',
    issuer: base.plan.issuer,
    issuedOn: '2025-01-15',
    year,
    levelYear: year,
    startsOn: '2025-01-15',
    endsOn: '2025-12-31',
    sourceNote: base.plan.sourceNote ?? '',
    horizon: year,
    prefix: 'M02',
    weights: [DOSSIERS.code],
    leadOf: ({ leadUnits }) => heirsOf(province, leadUnits),
  });
  const groups = base.plan.groups.map((group) => ({ ...group, leadNote: null }));
  const plan = { ...shares, groups, tasks: taskDrafts(TOLD_IN_2025) };
  const empty = {
    statements: [],
    observations: [],
    discrepancies: [],
    headlines: [],
    snapshots: SNAPSHOTS,
    periods: [],
  };
  const file = { source: base.source, province: base.province, slug: 'mau-2025', sourceDocument: null, plan, ...empty };
  const asked = monthlyReporting(province, base, reportingOf(year, ['districts', 'communes']));
  const statements = targetStatements(plan.targets, asked.figures, {
    open: ['2025-03-14', '2025-06-14'],
    since: { day: '2025-09-14', period: '2025M09' },
    last: { day: '2025-12-14', period: '2025M12' },
  });
  return { ...file, ...asked, statements: [...statements, ...taskStatements(TOLD_IN_2025)] };
}

/** Units by those that took them over since 2024. */
export function heirsOf({ successions }: ProvinceFile, units: readonly string[]): string[] {
  const heirs = new Map(successions.flatMap(({ links }) => links.map(({ from, to }): [string, string] => [from, to])));
  return [...new Set(units.map((unit) => heirs.get(unit) ?? unit))];
}

function reportingOf(year: number, blocks: MonthlyReporting['blocks']): MonthlyReporting {
  return {
    calendar: { ...MONTHLY, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
    blocks,
    levelYears: [FIRST_YEAR, FIRST_YEAR + 1],
    monthOf: (index) => (year - FIRST_YEAR) * 12 + index,
    reportedOn: reportedInTime,
  };
}

/** Within the window, or late with a whole month. */
function reportedInTime(unit: string, { endsOn }: ScheduledPeriod, month: number): Day | null {
  if (SILENT[unit]?.includes(month)) return null;
  const days = 1 + Math.floor(chance(SEED, 'day', unit, month) * (ON_TIME_DAYS - 1));
  const lateBy = chance(SEED, 'late', unit, month) < LATE ? LATE_DAYS - days : 0;
  return addDays(endsOn, days + lateBy);
}
