import type { Overview, PlanDetail } from './plans.js';

/** Where in the page the answers stand that came with it: the `id` of a block of JSON. */
export const FIRST_ANSWERS_ID = 'first-answers';

/** Answers of the API that the server writes into the page of a plan, as it would give them to the same visitor. */
export interface FirstAnswers {
  readonly plan: PlanDetail;
  /** Only in the page of the overview, of the two times it was asked for; null: it was not to be had. */
  readonly overview: { readonly asOf?: string; readonly knownAt?: string; readonly answer: Overview } | null;
}
