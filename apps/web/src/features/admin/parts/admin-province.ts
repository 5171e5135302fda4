import { useSearchParams } from 'react-router';
import type { Session } from '../../../shared/contract-types';
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
 * The province that is administered: the one in the address, else the first; undefined until the session is known, null
 * where the person may not (nobody signed in, no permission, a province of others in the address).
 */
export function useAdminProvince(permission: AdminPermission) {
  const session = useSession();
  const [search] = useSearchParams();
  const wanted = search.get(PROVINCE_PARAM);
  const provinces = administered(session, permission);
  const chosen = wanted === null ? provinces[0] : provinces.find(({ code }) => code === wanted);
  return { session, provinces, province: session === undefined ? undefined : (chosen ?? null) };
}
