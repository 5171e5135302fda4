import type { PlanListItem } from '../contract-types';

/** Plans that are asked whether they have what a screen lacks. */
const PLANS_ASKED = 6;

/** Where to look for data that a screen of `here` lacks: in the plan itself, then in those of its owner, then in others. */
export function candidatesFor(plans: readonly PlanListItem[], here: PlanListItem): PlanListItem[] {
  const published = plans.filter(({ state, slug }) => state === 'published' && slug !== here.slug);
  const isOwn = ({ province }: PlanListItem): boolean => province.code === here.province.code;
  const own = published.filter(isOwn);
  const others = published.filter((plan) => !isOwn(plan));
  return [here, ...own, ...others].slice(0, PLANS_ASKED);
}
