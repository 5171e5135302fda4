import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { PlanListItem, Session } from '../../../shared/contract-types';
import { planToOpen, plansQuery, rememberedPlan } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';

/** The province in the address, where an account administers several. */
export const PROVINCE_PARAM = 'tinh';

export interface AdminProvince {
  readonly code: string;
  readonly name: string;
  readonly simulated: boolean;
}

export type AdminPermission = 'user.manage' | 'org.write' | 'plan.write' | 'job.run';

/** Provinces in which the person holds the permission, in the order of their memberships, each once. */
export function administered(session: Session | null | undefined, permission: AdminPermission): AdminProvince[] {
  const provinces = new Map(session?.memberships.map(({ province }) => [province.code, province]));
  return [...provinces.values()].filter(({ code }) => may(session, code, permission));
}

/**
 * The province that is administered: the one in the address, else that of the plan looked at last, or of the plan that
 * the application opens on, else the first; undefined until that is known, null where the person may not (nobody signed
 * in, no permission, a province of others in the address).
 */
export function useAdminProvince(permission: AdminPermission) {
  const session = useSession();
  const [search] = useSearchParams();
  const wanted = search.get(PROVINCE_PARAM);
  const provinces = administered(session, permission);
  const isOpen = wanted === null && provinces.length > 1;
  const plans = useQuery({ ...plansQuery, enabled: isOpen });
  if (session === undefined || (isOpen && plans.isLoading)) return { session, provinces, province: undefined };
  const code = wanted ?? provinceOfWork(provinces, plans.data?.items ?? []);
  return { session, provinces, province: provinces.find((one) => one.code === code) ?? null };
}

/** Of several provinces the one whose plan is looked at; the first where none has a plan. */
export function provinceOfWork(
  provinces: readonly AdminProvince[],
  plans: readonly PlanListItem[],
  remembered = rememberedPlan(),
): string | undefined {
  const codes = provinces.map(({ code }) => code);
  const their = plans.filter(({ province }) => codes.includes(province.code));
  return planToOpen(their, remembered, { own: codes })?.province.code ?? provinces[0]?.code;
}
