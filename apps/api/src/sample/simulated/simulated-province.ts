import { addDays } from '@tiendo/indicators';
import { periodsOfCalendar, type ScheduledPeriod } from '@tiendo/indicators/periods';
import type { PlanFile, ProvinceFile } from '../sample-file.js';
import { chance } from './chance.js';
import {
  type SimulatedFigure,
  type SimulatedLevel,
  type SimulatedLocality,
  simulatedFigure,
} from './locality-figures.js';
import { DOSSIERS, LOCALITY_INDICATORS } from './locality-indicators.js';
import { levelIn, localityPlan } from './locality-plan.js';
import { taskDrafts, taskStatements } from './task-statements.js';

const SEED = 20240115;
const FIRST_YEAR = 2024;
/** Shares of the population of the districts in their official order, in hundredths. */
const WEIGHTS = [19, 13, 12, 10, 9, 7, 7, 5, 5, 4, 4, 3, 2];
/** Monthly, from the 15th to the 14th; to be reported within five days. */
const MONTHLY = { kind: 'month', cutoffDay: 14, opensAfterDays: 1, closesAfterDays: 5 } as const;
const [ON_TIME_DAYS, LATE_DAYS] = [5, 18];
/** How often a unit is late with a whole month, and how often it leaves out one line. */
const [LATE, LEFT_OUT] = [0.08, 0.012];

/** Months, from 0 in January 2024, in which a unit says nothing at all. */
const SILENT: Readonly<Record<string, readonly number[]>> = {
  'huyen-mau-dao': [6, 7],
  'huyen-mau-dong': [13],
  'dac-khu-mau-dao': [20, 21, 22],
  'xa-mau-binh-ha': [23],
};
/** Two districts with the same figures for some months. */
const TWINS = { unit: 'huyen-mau-khe', like: 'huyen-mau-son', months: [4, 5, 6] };
/** Who falls and rises again because of one indicator. */
const SETBACKS: Readonly<Record<string, SimulatedLocality['setback']>> = {
  'thanh-pho-mau-hai': { indicator: 'ho-so-nop-truc-tuyen', month: 9, months: 3, by: 0.3 },
  'huyen-mau-lam': { indicator: 'dinh-danh-muc-2', month: 14, months: 2, by: 0.25 },
  'phuong-mau-an-trung': { indicator: 'ho-so-nop-truc-tuyen', month: 23, months: 1, by: 0.35 },
  'xa-mau-son-ha': { indicator: 'tien-dien-khong-tien-mat', month: 19, months: 4, by: 0.3 },
};

/** What was published of 2025: by the half-year, nine months, and the year. */
const SNAPSHOTS: PlanFile['snapshots'] = [
  { name: 'Báo cáo 6 tháng đầu năm 2025', asOf: '2025-06-30', knownAt: '2025-07-04T17:00:00+07:00', document: null },
  { name: 'Báo cáo 9 tháng năm 2025', asOf: '2025-09-30', knownAt: '2025-10-06T17:00:00+07:00', document: null },
  { name: 'Báo cáo năm 2025', asOf: '2025-12-31', knownAt: '2026-01-09T17:00:00+07:00', document: null },
];

type FigureRow = PlanFile['figures'][number];

/** The simulated plan of 2024 with what its districts reported, month by month. */
export function withFigures(province: ProvinceFile, file: PlanFile): PlanFile {
  return { ...file, ...reporting(province, file.plan.year, file, ['districts']) };
}

/** The simulated plan of 2025, of the same thirty shares: districts to June, communes from July on; tasks of its own. */
export function planOf2025(province: ProvinceFile, base: PlanFile): PlanFile {
  const year = FIRST_YEAR + 1;
  const heirs = new Map(
    province.successions.flatMap(({ links }) => links.map(({ from, to }): [string, string] => [from, to])),
  );
  const shares = localityPlan(base.plan, {
    code: '02/KH-UBND',
    title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2025',
    issuer: base.plan.issuer,
    issuedOn: '2025-01-15',
    year,
    startsOn: '2025-01-15',
    endsOn: '2025-12-31',
    sourceNote: base.plan.sourceNote ?? '',
    horizon: year,
    prefix: 'M02',
    weights: [DOSSIERS.code],
    leadOf: ({ leadUnits }) => [...new Set(leadUnits.map((unit) => heirs.get(unit) ?? unit))],
  });
  const groups = base.plan.groups.map((group) => ({ ...group, leadNote: null }));
  const plan = { ...shares, groups, tasks: taskDrafts() };
  const empty = {
    statements: [],
    observations: [],
    discrepancies: [],
    headlines: [],
    snapshots: SNAPSHOTS,
    periods: [],
  };
  const file = { source: base.source, province: base.province, slug: 'mau-2025', sourceDocument: null, plan, ...empty };
  const asked = reporting(province, year, base, ['districts', 'communes']);
  return { ...file, ...asked, statements: [...statementsOf(plan, asked.figures), ...taskStatements()] };
}

function reporting(
  province: ProvinceFile,
  year: number,
  base: PlanFile,
  blocks: readonly ('districts' | 'communes')[],
): Pick<PlanFile, 'calendars' | 'form' | 'figures'> {
  const calendar = { ...MONTHLY, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const localities = localitiesOf(province);
  const levels = LOCALITY_INDICATORS.map(({ code }) =>
    [FIRST_YEAR, FIRST_YEAR + 1].map((levelYear) => levelIn(base.plan, code, levelYear)),
  );
  const figures = periodsOfCalendar(calendar).flatMap((period, index) => {
    const month = (year - FIRST_YEAR) * 12 + index;
    return localities
      .filter(({ from, to }) => (from === null || from <= period.endsOn) && (to === null || to >= period.endsOn))
      .flatMap((locality) => reportOf(locality, levels, period, month));
  });
  const form = blocks.flatMap((block) =>
    [...LOCALITY_INDICATORS, DOSSIERS].map(({ code }) => ({
      block,
      indicator: code,
      pillar: null,
      cumulative: false,
      supplier: null,
      from: null,
    })),
  );
  return { calendars: [calendar], form, figures };
}

interface Locality extends SimulatedLocality {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Districts to the day before the act that ends them, and the communes that each of them becomes. */
function localitiesOf({ units, successions }: ProvinceFile): Locality[] {
  const districts = units.filter(({ kind }) => kind === 'districtLevel').map(({ code }) => code);
  const act = successions.find(({ links }) => links.some(({ from }) => from === districts[0]));
  const weightOf = (district: string): number => WEIGHTS[districts.indexOf(district)] ?? 1;
  const first = act?.effectiveOn ?? null;
  return [
    ...districts.map((code) => ({
      code,
      key: code,
      weight: weightOf(code),
      setback: SETBACKS[code],
      from: null,
      to: first && addDays(first, -1),
    })),
    ...(act?.links ?? []).map(({ from, to, share }) => ({
      code: to,
      key: to,
      region: from,
      weight: weightOf(from) * Number(share ?? 1),
      setback: SETBACKS[to],
      from: first,
      to: null,
    })),
  ];
}

/** What a locality reported of a month; nothing where it was silent. */
function reportOf(
  locality: Locality,
  levels: readonly (readonly SimulatedLevel[])[],
  period: ScheduledPeriod,
  month: number,
): FigureRow[] {
  const { code } = locality;
  if (SILENT[code]?.includes(month)) return [];
  const isTwin = code === TWINS.unit && TWINS.months.includes(month);
  const source = isTwin ? { ...locality, key: TWINS.like } : locality;
  const days = 1 + Math.floor(chance(SEED, 'day', code, month) * (ON_TIME_DAYS - 1));
  const lateBy = chance(SEED, 'late', code, month) < LATE ? LATE_DAYS - days : 0;
  const recordedOn = addDays(period.endsOn, days + lateBy);
  return LOCALITY_INDICATORS.flatMap((indicator, index) => {
    if (chance(SEED, 'leaves out', source.key, indicator.code, month) < LEFT_OUT) return [];
    const figure = simulatedFigure(SEED, source, indicator, levels[index] ?? [], month);
    const moment = `${recordedOn}T09:${String(index).padStart(2, '0')}:00+07:00`;
    const row = rowOf(period, code, indicator.code, moment, figure);
    if (indicator.code !== DOSSIERS.of || figure.denominator === null) return [row];
    const dossiers = { ...figure, numerator: null, denominator: null, value: figure.denominator };
    return [row, rowOf(period, code, DOSSIERS.code, moment, dossiers)];
  });
}

function rowOf(
  { code, endsOn, ordinal }: ScheduledPeriod,
  unit: string,
  indicator: string,
  recordedAt: string,
  figure: SimulatedFigure,
): FigureRow {
  return {
    period: code,
    indicator,
    unit,
    asOf: endsOn,
    recordedAt,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    statedPercent: null,
    qualifier: figure.qualifier,
    outcome: figure.outcome,
    cumulative: false,
    classLevel: null,
    classBound: null,
    statedText: figure.statedText,
    grade: ordinal === 12 ? 'official' : 'preliminary',
    origin: 'selfReported',
    source: null,
    sourceSection: null,
    note: null,
  };
}

/** Quarterly statements on the targets of 2025; from September on by what the communes reported for the month. */
function statementsOf(plan: PlanFile['plan'], figures: readonly FigureRow[]): PlanFile['statements'] {
  const stated = (item: string, effectiveOn: string, status: 'inProgress' | 'completed', reason: string | null) => ({
    key: null,
    supersedes: null,
    item,
    unit: null,
    status,
    effectiveOn,
    reason,
    recordedAt: `${addDays(effectiveOn, 3)}T10:00:00+07:00`,
    continuesInYear: null,
    cause: null,
    proposal: null,
    proposalTo: null,
    source: null,
    sourceSection: null,
    notNamed: [],
    evaluationOn: null,
    awaiting: null,
    evidence: [],
  });
  const isMet = ({ measures: [measure] }: PlanFile['plan']['targets'][number], month: string): boolean => {
    const rows = figures.filter(({ period, indicator }) => period === month && indicator === measure?.indicator);
    const sum = (field: 'numerator' | 'denominator') => rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
    const percent = (100 * sum('numerator')) / sum('denominator');
    const level = Number(measure?.value ?? 0);
    return measure?.comparator === 'atMost' ? percent <= level : percent >= level;
  };
  const [september, december] = ['2025M09', '2025M12'];
  return plan.targets.flatMap((target) => {
    const { code } = target;
    const open = ['2025-03-14', '2025-06-14'].map((day) => stated(code, day, 'inProgress', null));
    const met = isMet(target, december);
    // What was met in autumn and in the end is done since autumn.
    const autumn = stated(code, '2025-09-14', met && isMet(target, september) ? 'completed' : 'inProgress', null);
    const end = met
      ? stated(code, '2025-12-14', 'completed', null)
      : stated(code, '2025-12-14', 'inProgress', 'Kết quả chung của các xã, phường chưa đạt mức đề ra.');
    return [...open, autumn, end];
  });
}
