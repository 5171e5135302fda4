export { planToOpen, rememberedPlan, rememberPlan } from './last-plan';
export { planQuery, plansQuery } from './plan-queries';
export { PlanViewProvider, usePlanView, type PlanView } from './plan-view';
export { latestSnapshot, resolveView, type ResolvedView } from './resolve-view';
