import { addDays, type Day, daysBetween } from '@tiendo/indicators';
import type { ScheduledPeriod } from '@tiendo/indicators/periods';
import type { PlanFile, ProvinceFile } from '../../sample-file.js';
import { chance } from '../chance.js';
import { DOSSIERS } from '../locality-indicators.js';
import { localityPlan } from '../locality-plan.js';
import { FIRST_YEAR, type MonthlyReporting, monthlyReporting, SEED } from '../locality-reports.js';
import { heirsOf } from '../simulated-province.js';
import { targetStatements } from '../target-statements.js';
import { taskDrafts, taskStatements, type ToldTasks } from '../task-statements.js';
import { KEYS, planTitle } from './living-documents.js';
import { livingAllotments } from './living-allotments.js';
import { endedPeriod, type LivingDays } from './living-days.js';
import { livingTasks } from './living-tasks.js';
import { printedFigures, printedHeadlines, notedContradictions, targetsToldOtherwise } from './living-report.js';
import { saidToday } from './said-today.js';

/** The plan stands in the third year of the simulation, whatever year it is; its newest period in May. */
const LEVEL_YEARS = [FIRST_YEAR, FIRST_YEAR + 1, FIRST_YEAR + 2];
const [NEWEST_MONTH, LEVEL_YEAR] = [28, FIRST_YEAR + 2];
/** How many of the units have reported for the newest period, and how many came late with an earlier one. */
const [REPORTED, LATE] = [0.78, 0.08];
/** Within so many days, or late, after the window. */
const [ON_TIME_DAYS, LATE_DAYS] = [10, 16];
/** Who has said nothing since so many periods before the newest. */
const SILENT: Readonly<Record<string, number>> = { 'xa-mau-binh-ha': 1, 'dac-khu-mau-dao': 2, 'xa-mau-dong-thuong': 1 };

/** The simulated plan of twelve months about a day: half of it reported, its newest period open. */
export function livingPlan(province: ProvinceFile, base: PlanFile, days: LivingDays): PlanFile {
  const { year, issuedOn, startsOn, endsOn } = days;
  const told = toldTasks(days);
  const shares = localityPlan(base.plan, {
    code: '03/KH-UBND',
    title: planTitle(days),
    issuer: base.plan.issuer,
    issuedOn,
    year,
    levelYear: LEVEL_YEAR,
    startsOn,
    endsOn,
    sourceNote: base.plan.sourceNote ?? '',
    // Both years of the plan ask the same.
    horizon: null,
    prefix: 'M03',
    weights: [DOSSIERS.code],
    leadOf: ({ leadUnits }) => heirsOf(province, leadUnits),
  });
  const groups = base.plan.groups.map((group) => ({ ...group, leadNote: null }));
  const plan = { ...shares, groups, tasks: taskDrafts(told) };
  const asked = monthlyReporting(province, base, reportingOf(days));
  const [previous, before] = [endedPeriod(days, 1), endedPeriod(days, 2)];
  const stated = targetStatements(plan.targets, asked.figures, {
    open: [endedPeriod(days, 5).endsOn, endedPeriod(days, 3).endsOn],
    since: { day: before.endsOn, period: before.code },
    last: { day: previous.endsOn, period: previous.code },
  });
  const statements = [...stated, ...targetsToldOtherwise(plan.targets, asked.figures, days), ...taskStatements(told)];
  return {
    source: base.source,
    province: base.province,
    slug: `${base.province}-${year}`,
    sourceDocument: KEYS.plan,
    plan,
    allotments: livingAllotments(plan, days),
    ...asked,
    figures: [...asked.figures, ...printedFigures(asked.figures, days)],
    statements,
    observations: [],
    periods: [],
    discrepancies: notedContradictions(days),
    headlines: printedHeadlines(plan, statements, days),
    snapshots: [snapshotOf(endedPeriod(days, 3), KEYS.earlierReport), snapshotOf(previous, KEYS.lastReport)],
  };
}

/** Published on the day after the report was issued. */
const snapshotOf = ({ ordinal, year, endsOn }: ScheduledPeriod, document: string): PlanFile['snapshots'][number] => ({
  name: `Báo cáo tháng ${ordinal}/${year}`,
  asOf: endsOn,
  knownAt: `${addDays(endsOn, 15)}T17:00:00+07:00`,
  document,
});

function toldTasks(days: LivingDays): ToldTasks {
  return {
    seed: SEED,
    prefix: 'M03',
    tasks: livingTasks(days.today),
    tellingDays: days.ended.map(({ endsOn }) => endsOn),
    recordedAfter: 1,
    silentAfter: endedPeriod(days, 4).endsOn,
    last: saidToday(days),
  };
}

function reportingOf(days: LivingDays): MonthlyReporting {
  const { calendar, ended } = days;
  return {
    calendar,
    blocks: ['communes'],
    levelYears: LEVEL_YEARS,
    monthOf: (index) => NEWEST_MONTH - (ended.length - 1) + index,
    reportedOn: (unit, period) => reportedBy(unit, period, days),
  };
}

/** In time or late, always before today; null: not yet, or not at all. */
function reportedBy(unit: string, { endsOn }: ScheduledPeriod, { today, ended }: LivingDays): Day | null {
  const before = ended.findLastIndex((period) => period.endsOn === endsOn);
  if (before < 0) return null;
  const age = ended.length - 1 - before;
  if (age <= (SILENT[unit] ?? -1)) return null;
  const draw = chance(SEED, 'comes', unit, age);
  if (age === 0) {
    // A day between the end of the period and today.
    const days = Math.floor((draw / REPORTED) * (daysBetween(endsOn, today) - 1));
    return draw < REPORTED ? addDays(endsOn, 1 + days) : null;
  }
  const isLate = chance(SEED, 'comes late', unit, age) < LATE;
  return addDays(endsOn, isLate ? LATE_DAYS : 1 + Math.floor(draw * ON_TIME_DAYS));
}
