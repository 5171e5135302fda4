import type { ActorContext } from '../accounts/index.js';

/** A write to something of a plan that has versions: who asks, of which one, having seen what, and what they sent. */
export interface VersionedWrite {
  readonly actor: ActorContext;
  readonly slug: string;
  readonly id: string;
  readonly ifMatch: number | null;
  readonly sent: object;
}
