import type { Membership, PlanListItem, Session } from '../contract-types';
import { paths } from '../url';
import { planToOpen } from './last-plan';
import { provinceOfWork } from './own-province';

/** What decides where somebody's work is. */
export interface HomeFacts {
  readonly session: Session | null;
  readonly plans: readonly PlanListItem[];
  /** The plan looked at last on this device, and the province this account worked in last. */
  readonly plan: string | null;
  readonly province: string | null;
  readonly day: string;
  /** A report of one of their units is still to be handed in. */
  readonly hasReportWork?: boolean;
}

/**
 * Where signing in, and the name of the product, lead to: the standing office to what waits today (an administrator of a
 * province without any plan to what is left to begin with), who has a report to hand in to their reports, who else speaks
 * for one unit to that unit, everybody else to the overview of the plan that runs in their province, or of the one looked at last
 * where none does. null: there is no plan that they may see.
 */
export function homeOf({ session, plans, plan, province, day, hasReportWork = false }: HomeFacts): string | null {
  const isOffice = Object.values(session?.permissions ?? {}).some((held) => held.includes('progress.write'));
  if (isOffice) return hasToBegin(session, plans) ? paths.beginning : paths.today;
  if (hasReportWork) return paths.submissions;
  const own = [...new Map(session?.memberships.map((one) => [one.province.code, one.province])).values()];
  const codes = own.map(({ code }) => code);
  const home = provinceOfWork(own, plans, plan, province);
  const there = plans.filter((one) => one.province.code === home && one.state === 'published');
  const running = there.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const opened =
    planToOpen(running, plan, { own: codes, day }) ??
    planToOpen(there, plan, { own: codes, day }) ??
    planToOpen(plans, plan, { own: codes, day });
  if (!opened) return null;
  const unit = unitOf(session?.memberships ?? [], opened.province.code);
  return unit === null ? paths.overview(opened.slug) : paths.unit(opened.slug, unit);
}

const unitOf = (memberships: readonly Membership[], province: string): string | null =>
  memberships.find((one) => one.province.code === province && one.unit !== null)?.unit?.code ?? null;

/** An administrator none of whose provinces has a plan yet, not even a draft. */
const hasToBegin = (session: Session | null, plans: readonly PlanListItem[]): boolean => {
  const own = Object.entries(session?.permissions ?? {}).filter(([, held]) => held.includes('progress.write'));
  return (
    own.some(([, held]) => held.includes('user.manage')) &&
    !plans.some(({ province }) => own.some(([code]) => code === province.code))
  );
};
