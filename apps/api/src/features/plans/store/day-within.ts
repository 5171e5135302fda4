import type { PlanRef } from './plan-ref.js';

/** A day before the plan was issued has the targets it was issued with, a day after its end those of its last day. */
export function dayWithin({ startsOn, issuedOn, endsOn }: PlanRef, day: string): string {
  const first = startsOn > issuedOn ? startsOn : issuedOn;
  if (day < first) return first;
  return day > endsOn && endsOn > first ? endsOn : day;
}
