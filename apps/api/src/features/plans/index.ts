export { PlanDirectory } from './plan-directory.js';
export { PLAN_CHANGED, type SectionRows, type SnapshotRow } from './plan.queries.js';
export { PlansModule } from './plans.module.js';
export { PlansService } from './plans.service.js';
export type {
  AskedAt,
  ItemAsAsked,
  ItemSelection,
  ItemVersion,
  MeasureAsAsked,
  PlanRef,
  PolicyVersion,
  UnitsByRole,
} from './plan-ref.js';
