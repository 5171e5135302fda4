import type { Recorded } from '../time/statements.js';
import type { StatedStatus } from './vocabulary.js';

/** A dated statement of one item's status; `status` is null in a withdrawal. */
export interface Statement extends Recorded {
  readonly status: StatedStatus | null;
  readonly continuesInYear?: number | null;
}
