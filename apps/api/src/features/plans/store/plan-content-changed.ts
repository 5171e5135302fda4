import type { PlanRef } from './plan-ref.js';

/** From a day on a published plan asks for something else: it was issued, amended, or its rows were loaded. */
export class PlanContentChanged {
  constructor(
    readonly plan: PlanRef,
    /** First day on which what it asks may differ, YYYY-MM-DD. */
    readonly from: string,
  ) {}
}
