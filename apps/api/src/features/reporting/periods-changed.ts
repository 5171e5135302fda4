import type { PlanRef } from '../plans/index.js';

/** Which periods a plan has, or what is asked in them, changed: what is kept of these periods may differ. */
export class PeriodsChanged {
  constructor(
    readonly plan: PlanRef,
    readonly periodIds: readonly string[],
  ) {}
}
