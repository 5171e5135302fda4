import type { IndicatorChange, IndicatorRule } from '@tiendo/contracts';
import { parseNumber } from '@tiendo/indicators/vietnamese';
import type { Issues } from '../../../shared/keeping';

/** The rules of an indicator as the form holds them; numbers as people write them. */
export interface IndicatorDraft {
  readonly direction: IndicatorRule['direction'];
  readonly aggregation: IndicatorRule['aggregation'];
  /** `usual`: not stated, by the unit and the aggregation. */
  readonly kind: IndicatorRule['kind'] | 'usual';
  readonly carryRule: IndicatorRule['carryRule'];
  readonly carryWeight: string | null;
  readonly limitLow: string;
  readonly limitHigh: string;
  /** Code of the whole that it is a part of, and how; null: of none. */
  readonly parent: string | null;
  readonly partKind: IndicatorRule['partKind'];
  /** First day of a change; null: a correction, for all days. */
  readonly effectiveOn: string | null;
}

const printed = (value: string | null): string => (value ?? '').replace('.', ',');

export const draftOfIndicator = (rule: IndicatorRule): IndicatorDraft => ({
  direction: rule.direction,
  aggregation: rule.aggregation,
  kind: rule.kindStated ? rule.kind : 'usual',
  carryRule: rule.carryRule,
  carryWeight: rule.carryWeight,
  limitLow: printed(rule.limitLow),
  limitHigh: printed(rule.limitHigh),
  parent: rule.parent,
  partKind: rule.partKind,
  effectiveOn: null,
});

/** A typed limit: a decimal with a point, null for none, undefined where it is no number. */
export function limitOf(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const read = parseNumber(typed);
  return read.ok && read.value !== null ? read.value : undefined;
}

interface Texts {
  readonly numberWrong: string;
  readonly limitsWrong: string;
  readonly weightMissing: string;
}

/** What the server would refuse, said before it is asked. */
export function indicatorIssues(draft: IndicatorDraft, texts: Texts): Issues<IndicatorDraft> {
  const [low, high] = [limitOf(draft.limitLow), limitOf(draft.limitHigh)];
  const isReversed = typeof low === 'string' && typeof high === 'string' && Number(low) > Number(high);
  return {
    ...(low === undefined && { limitLow: texts.numberWrong }),
    ...(high === undefined ? { limitHigh: texts.numberWrong } : isReversed && { limitHigh: texts.limitsWrong }),
    ...(draft.carryRule === 'weighted' && draft.carryWeight === null && { carryWeight: texts.weightMissing }),
  };
}

/** What was changed in the form, and from which day on it holds; what was left alone is not said again. */
export function changeOf(draft: IndicatorDraft, shown: IndicatorRule): IndicatorChange {
  const typed = {
    direction: draft.direction,
    aggregation: draft.aggregation,
    kind: draft.kind === 'usual' ? null : draft.kind,
    carryRule: draft.carryRule,
    carryWeight: draft.carryRule === 'weighted' ? draft.carryWeight : null,
    limitLow: limitOf(draft.limitLow) ?? null,
    limitHigh: limitOf(draft.limitHigh) ?? null,
    parent: draft.parent,
    partKind: draft.parent === null ? null : (draft.partKind ?? 'comprises'),
  };
  const holds = { ...shown, kind: shown.kindStated ? shown.kind : null };
  const changed = Object.entries(typed).filter(([field, value]) => holds[field as keyof typeof typed] !== value);
  // A part is always named with its whole.
  const part = changed.some(([field]) => field === 'partKind') ? { parent: typed.parent } : {};
  return {
    ...Object.fromEntries(changed),
    ...part,
    ...(draft.effectiveOn !== null && { effectiveOn: draft.effectiveOn }),
  };
}
