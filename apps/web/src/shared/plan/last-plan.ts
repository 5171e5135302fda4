import type { PlanListItem } from '../contract-types';

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

/** The plan to open on: the one looked at last, else a real province's plan with targets, else the first there is. */
export function planToOpen(plans: readonly PlanListItem[], remembered: string | null): PlanListItem | null {
  const published = plans.filter((plan) => plan.state === 'published');
  return (
    published.find((plan) => plan.slug === remembered) ??
    published.find((plan) => !plan.province.simulated && plan.targetCount > 0) ??
    published[0] ??
    null
  );
}
