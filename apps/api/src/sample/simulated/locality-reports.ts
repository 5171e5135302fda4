import { addDays, type Day } from '@tiendo/indicators';
import { type CalendarRule, periodsOfCalendar, type ScheduledPeriod } from '@tiendo/indicators/periods';
import type { PlanFile, ProvinceFile } from '../sample-file.js';
import { chance } from './chance.js';
import {
  type SimulatedFigure,
  type SimulatedLevel,
  type SimulatedLocality,
  simulatedFigure,
} from './locality-figures.js';
import { DOSSIERS, LOCALITY_INDICATORS } from './locality-indicators.js';
import { levelIn } from './locality-plan.js';

/** Chances of the simulated province are drawn with it. */
export const SEED = 20240115;
export const FIRST_YEAR = 2024;
/** Shares of the population of the districts in their official order, in hundredths. */
const WEIGHTS = [19, 13, 12, 10, 9, 7, 7, 5, 5, 4, 4, 3, 2];
/** How often a unit leaves out one line. */
const LEFT_OUT = 0.012;

/** Two districts with the same figures for some months. */
const TWINS = { unit: 'huyen-mau-khe', like: 'huyen-mau-son', months: [4, 5, 6] };
/** Who falls and rises again because of one indicator. */
const SETBACKS: Readonly<Record<string, SimulatedLocality['setback']>> = {
  'thanh-pho-mau-hai': { indicator: 'ho-so-nop-truc-tuyen', month: 9, months: 3, by: 0.3 },
  'huyen-mau-lam': { indicator: 'dinh-danh-muc-2', month: 14, months: 2, by: 0.25 },
  'phuong-mau-an-trung': { indicator: 'ho-so-nop-truc-tuyen', month: 23, months: 1, by: 0.35 },
  'xa-mau-son-ha': { indicator: 'tien-dien-khong-tien-mat', month: 19, months: 4, by: 0.3 },
};

export type FigureRow = PlanFile['figures'][number];

/** What is reported on, by whom and when. */
export interface MonthlyReporting {
  readonly calendar: CalendarRule;
  readonly blocks: readonly ('districts' | 'communes')[];
  /** Years of the simulation that the levels are those of, from its first on. */
  readonly levelYears: readonly number[];
  /** The month of the simulation, from 0 in January 2024, that a period of the calendar stands for, by its place. */
  readonly monthOf: (index: number) => number;
  /** The day a unit reported for a period; null: it did not. */
  readonly reportedOn: (unit: string, period: ScheduledPeriod, month: number) => Day | null;
}

/** A calendar, the form of thirty shares and what weighs them, and what the localities reported on it. */
export function monthlyReporting(
  province: ProvinceFile,
  base: PlanFile,
  reporting: MonthlyReporting,
): Pick<PlanFile, 'calendars' | 'form' | 'figures'> {
  const { calendar, blocks, levelYears, monthOf, reportedOn } = reporting;
  const localities = localitiesOf(province);
  const levels = LOCALITY_INDICATORS.map(({ code }) => levelYears.map((year) => levelIn(base.plan, code, year)));
  const figures = periodsOfCalendar(calendar).flatMap((period, index) => {
    const month = monthOf(index);
    return localities
      .filter(({ from, to }) => (from === null || from <= period.endsOn) && (to === null || to >= period.endsOn))
      .flatMap((locality) => {
        const day = reportedOn(locality.code, period, month);
        return day === null ? [] : reportOf(locality, levels, period, month, day);
      });
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

/** What a locality reported of a month. */
function reportOf(
  locality: Locality,
  levels: readonly (readonly SimulatedLevel[])[],
  period: ScheduledPeriod,
  month: number,
  recordedOn: Day,
): FigureRow[] {
  const { code } = locality;
  const isTwin = code === TWINS.unit && TWINS.months.includes(month);
  const source = isTwin ? { ...locality, key: TWINS.like } : locality;
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
