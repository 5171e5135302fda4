import type { PlanListItem } from '../contract-types';
import { today } from '../format/today';

const KEY = 'tiendo.plan';

/** The plan looked at last, to come back to. */
export function rememberPlan(slug: string): void {
  try {
    localStorage.setItem(KEY, slug);
  } catch {
    // Not remembered: the next visit opens on the first plan.
  }
}

export function rememberedPlan(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * The plan to open on: the one looked at last; else a plan that runs on `day`, of a real province before a simulated one,
 * in the provinces one works in (`own`); else a real province's plan with targets, one that runs first; else the first
 * there is. Visitors have no province of their own: they meet real figures first.
 */
export function planToOpen(
  plans: readonly PlanListItem[],
  remembered: string | null,
  { own, day = today() }: { readonly own: readonly string[]; readonly day?: string },
): PlanListItem | null {
  const published = plans.filter((plan) => plan.state === 'published');
  const running = published.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const mine = running.filter(({ province }) => own.includes(province.code));
  const isReal = ({ province, targetCount }: PlanListItem) => !province.simulated && targetCount > 0;
  return (
    published.find((plan) => plan.slug === remembered) ??
    mine.find(isReal) ??
    mine[0] ??
    running.find(isReal) ??
    published.find(isReal) ??
    published[0] ??
    null
  );
}
