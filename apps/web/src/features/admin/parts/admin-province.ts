import { useSearchParams } from 'react-router';
import type { Session } from '../../../shared/contract-types';
import { useOwnProvinces, useWorkIn, type OwnProvince } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';

/** The province in the address, where an account administers several. */
export const PROVINCE_PARAM = 'tinh';

export type AdminPermission = 'user.read' | 'org.write' | 'plan.write' | 'job.read' | 'trail.read';

/** Provinces in which the person holds the permission, in the order of their memberships, each once. */
export function administered(session: Session | null | undefined, permission: AdminPermission): OwnProvince[] {
  const provinces = new Map(session?.memberships.map(({ province }) => [province.code, province]));
  return [...provinces.values()].filter(({ code }) => may(session, code, permission));
}

/**
 * The province that is administered: the one in the address, else the one worked in last; undefined until that is known,
 * null where the person may not (nobody signed in, no permission, a province of others in the address).
 */
export function useAdminProvince(permission: AdminPermission) {
  const session = useSession();
  const [search] = useSearchParams();
  const wanted = search.get(PROVINCE_PARAM);
  const provinces = administered(session, permission);
  const own = useOwnProvinces(permission);
  // What is chosen here is worked in from then on, on other screens too.
  useWorkIn(wanted);
  if (session === undefined || (wanted === null && own === undefined)) {
    return { session, provinces, province: undefined };
  }
  const code = wanted ?? own?.[0]?.code;
  return { session, provinces, province: provinces.find((one) => one.code === code) ?? null };
}
