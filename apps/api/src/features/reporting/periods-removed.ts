import type { PlanRef } from '../plans/index.js';

/** Periods are about to be taken off a plan: what is kept of them for it goes first. */
export class PeriodsRemoved {
  constructor(
    readonly plan: Pick<PlanRef, 'provinceId' | 'planId'>,
    readonly periodIds: readonly string[],
  ) {}
}
