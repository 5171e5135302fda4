import type { Hands } from '@tiendo/indicators/submission';
import { ApiProblem } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';

/** What somebody may do with reports of one unit: a role counts for the unit it was given for, in its owner, alone. */
export function handsOf(actor: ActorContext, provinceId: string, unitId: string): Hands {
  return {
    writes: actor.canFor('submission.write', provinceId, unitId),
    leads: actor.canFor('submission.approve', provinceId, unitId),
  };
}

/** Whether somebody belongs to the office that asks for reports: it reads what was sent, of every unit, and no draft. */
export const isOffice = (actor: ActorContext, provinceId: string): boolean => actor.can('request.read', provinceId);

/** Units whose reports somebody writes or leads in an owner. */
export function unitsActedFor(actor: ActorContext, provinceId: string): string[] {
  const ids = actor.memberships.flatMap(({ provinceId: its, unitId }) =>
    its === provinceId && unitId ? [unitId] : [],
  );
  return [...new Set(ids)].filter((unitId) => handsOf(actor, provinceId, unitId).writes);
}

/** Throws forbidden, unless the report is one's own unit's, or was sent and one belongs to the office. */
export function requireSight(
  actor: ActorContext,
  provinceId: string,
  { unitId, state }: { readonly unitId: string; readonly state: string },
): void {
  if (handsOf(actor, provinceId, unitId).writes) return;
  if (state === 'sent' && isOffice(actor, provinceId)) return;
  throw new ApiProblem('forbidden');
}
