export { homeOf } from './home';
export { useHasReportWork } from './report-work';
export { planToOpen, rememberedPlan, rememberPlan } from './last-plan';
export { NoData, type DataSearch } from './no-data';
export { overviewQuery } from './overview-query';
export { rememberedProvince, useOwnProvinces, useWorkIn, type OwnProvince } from './own-province';
export { planQuery, plansQuery } from './plan-queries';
export { PlanViewProvider, usePlanView, type PlanView } from './plan-view';
export { resolveView, type ResolvedView } from './resolve-view';
