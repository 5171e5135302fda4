export { AnalyticsModule } from './analytics.module.js';
export { PlanMemory, type RememberedPlan } from './plan-memory.js';
