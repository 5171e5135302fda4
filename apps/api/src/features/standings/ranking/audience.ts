import type { ActorContext } from '../../accounts/index.js';

/** Roles that speak for one unit: until a ranking is published they see their own line only. */
const OF_ONE_UNIT = new Set(['reporter', 'unitLeader']);

/**
 * Whose lines of a provisional ranking somebody may see: everybody's (the office, the committee, leaders of the
 * province), those of the units they speak for, or none (`null` units with `all` false: only what is published).
 */
export type Audience = { readonly all: true } | { readonly all: false; readonly unitCodes: readonly string[] | null };

export function audienceOf(actor: ActorContext, provinceId: string): Audience {
  const here = actor.memberships.filter((membership) => membership.provinceId === provinceId);
  if (here.some(({ role }) => !OF_ONE_UNIT.has(role))) return { all: true };
  const unitCodes = here.flatMap(({ unitCode }) => unitCode ?? []);
  return { all: false, unitCodes: here.length === 0 ? null : unitCodes };
}
