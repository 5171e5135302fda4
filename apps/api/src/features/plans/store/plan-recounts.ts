import type { PlanDetail } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanRef } from './plan-ref.js';

/**
 * What plans have to know of kept figures that are being worked out again by a rule that changed. `figures`, which keeps
 * them and rests on plans, answers.
 */
export abstract class PlanRecounts {
  /** Periods of the plan that wait, and how many there were; null when nothing waits. */
  abstract of(manager: Manager, plan: Pick<PlanRef, 'provinceId' | 'planId'>): Promise<PlanDetail['recount']>;
}
