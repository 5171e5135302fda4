import type { Day } from '@tiendo/indicators';
import type { Manager } from '../../platform/database/index.js';
import type { ActorContext } from '../accounts/index.js';
import type { PlanRef } from '../plans/index.js';

/** One write of statements: its transaction, the plan that it holds locked, who writes, and when. */
export interface WriteContext {
  readonly manager: Manager;
  readonly plan: PlanRef;
  readonly actor: ActorContext;
  readonly today: Day;
  /** Later than every snapshot of the plan. */
  readonly recordedAt: string;
}
