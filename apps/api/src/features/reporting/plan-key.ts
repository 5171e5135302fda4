import type { PlanPeriod } from './entities/plan-period.entity.js';

/** A plan as rows name it. */
export type PlanKey = Readonly<Pick<PlanPeriod, 'provinceId' | 'planId'>>;
