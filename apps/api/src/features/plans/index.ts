export { IndicatorDirectory } from './indicators/indicator-directory.js';
export type { IndicatorRow as IndicatorOnDay } from './indicators/indicator.queries.js';
export type { NewIndicator, OwnIndicator } from './indicators/own-indicator.js';
export { OpennessService } from './openness/openness.service.js';
export { type Withheld, WithheldReader } from './openness/withheld.js';
export type { AllottedToUnit } from './allotments/known-allotments.js';
export { dayWithin } from './store/day-within.js';
export { CitedInPlans } from './store/cited-in-plans.js';
export { PlanDirectory } from './store/plan-directory.js';
export type { MeasuresOver } from './store/measures-over.js';
export { PlanTrail } from './store/plan-trail.js';
export { PLAN_CHANGED, type SectionRows, type SnapshotRow } from './store/plan.queries.js';
export { PlanRecounts } from './store/plan-recounts.js';
export { PlansModule } from './plans.module.js';
export { PlansService } from './store/plans.service.js';
export type {
  AskedAt,
  ItemAsAsked,
  ItemSelection,
  ItemVersion,
  MeasureAsAsked,
  PlanRef,
  PolicyVersion,
  UnitsByRole,
} from './store/plan-ref.js';
export { PlanCache, type CachedPlan } from './cache/plan-cache.js';
export { AllotmentsService } from './allotments/allotments.service.js';
export { AmendmentsService } from './amendments/amendments.service.js';
export { PublicationService, type PlanToIssue } from './publishing/publication.service.js';
export { SnapshotsService } from './snapshots/snapshots.service.js';
export { IndicatorRulesChanged } from './indicators/indicator-rules-changed.js';
export type { IndicatorRuleFields } from './indicators/indicator-rule.queries.js';
export type { KnownRules } from './indicators/known-rules.js';
export type { PartsOfIndicator } from './indicators/parts-reader.js';
export { PlanContentChanged } from './store/plan-content-changed.js';
