import type { ItemKind, PlanPolicy } from '@tiendo/contracts';
import type { CountingPolicy } from '@tiendo/indicators/status';

/** The counting rule of a plan, for both kinds of item. */
export type PlanCount = PlanPolicy;

export const policyOf = (count: PlanCount, kind: ItemKind): CountingPolicy =>
  kind === 'target' ? count.targets : count.tasks;

/** Decimals a percentage is printed with. */
export const percentDigitsOf = (count: PlanCount, kind: ItemKind): number => policyOf(count, kind).percentDigits;
