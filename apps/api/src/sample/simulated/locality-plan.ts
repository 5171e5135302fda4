import type { PlanDocument, TargetDraft } from '@tiendo/contracts';
import { LOCALITY_INDICATORS } from './locality-indicators.js';
import type { SimulatedLevel } from './locality-figures.js';

/** The year whose simulated plan the levels are those of. */
const BASE_YEAR = 2024;
/** Percentage points that a level is raised by from year to year; a hundred stays a hundred. */
const RAISE = 3;
const LOWER = 0.1;
/** A share cannot be more than a hundred. */
const MOST_TO_EXCEED = 99;

export interface LocalityPlanHead {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly year: number;
  /** The year whose levels are asked. */
  readonly levelYear: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly sourceNote: string;
  /** The year the levels are to be reached in; null: whenever. */
  readonly horizon: number | null;
  /** Before the codes of targets: `M02`. */
  readonly prefix: string;
  /** Indicators that no target asks for, and that weigh others. */
  readonly weights?: readonly string[];
  /** Who leads a target of the base plan now; absent: nobody is named. */
  readonly leadOf?: (base: TargetDraft) => readonly string[];
}

/**
 * A plan of thirty targets, each one share that every locality is measured by, made from the simulated plan of 2024: its
 * pillars and indicators, its levels raised for every year since.
 */
export function localityPlan(
  base: PlanDocument,
  { prefix, leadOf, horizon, levelYear, weights = [], ...head }: LocalityPlanHead,
): PlanDocument {
  const codes = new Set(LOCALITY_INDICATORS.map(({ code }) => code));
  const levels = new Map(LOCALITY_INDICATORS.map(({ code }) => [code, levelIn(base, code, levelYear)]));
  const numbers = new Map<string, number>();
  const targets = base.targets.flatMap((target) =>
    target.measures
      .filter(({ indicator }) => codes.has(indicator))
      .map((measure): TargetDraft => {
        const number = (numbers.get(target.pillar) ?? 0) + 1;
        numbers.set(target.pillar, number);
        const value = percentText(levels.get(measure.indicator));
        const [, , group = ''] = /^(\w+)-(\w+)-/.exec(target.code) ?? [];
        return {
          ...target,
          code: `${prefix}-${group}-${String(number).padStart(2, '0')}`,
          name: `${measure.label}: ${WORDS[measure.comparator] ?? ''}${value.replace('.', ',')}%`,
          leadUnits: [...(leadOf?.(target) ?? [])],
          coordinatingUnits: [],
          executingUnits: [],
          dueOn: null,
          goal: null,
          measures: [{ ...measure, value, horizon, dueOn: null }],
        };
      }),
  );
  return {
    ...head,
    silenceDays: base.silenceDays,
    dueAtEnd: base.dueAtEnd,
    policy: base.policy,
    pillars: base.pillars,
    goals: [],
    groups: [],
    indicators: base.indicators.filter(({ code }) => codes.has(code) || weights.includes(code)),
    targets,
    tasks: [],
  };
}

const WORDS: Readonly<Partial<Record<string, string>>> = { atLeast: 'từ ', moreThan: 'trên ', atMost: 'không quá ' };

/** What an indicator of the base plan is to reach in a year. Throws an Error when the plan does not measure it. */
export function levelIn(base: PlanDocument, indicator: string, year: number): SimulatedLevel {
  const measure = base.targets.flatMap(({ measures }) => measures).find((one) => one.indicator === indicator);
  if (!measure || measure.value === null) throw new Error(`${base.code} sets no level for ${indicator}`);
  const lowerIsBetter = measure.comparator === 'atMost' || measure.comparator === 'lessThan';
  const [value, years] = [Number(measure.value), year - BASE_YEAR];
  const most = measure.comparator === 'moreThan' ? MOST_TO_EXCEED : 100;
  const level = lowerIsBetter ? Math.max(LOWER, value - LOWER * years) : Math.min(most, value + RAISE * years);
  return { value: level / 100, lowerIsBetter };
}

function percentText(level: SimulatedLevel | undefined): string {
  return String(Number(((level?.value ?? 0) * 100).toFixed(1)));
}
