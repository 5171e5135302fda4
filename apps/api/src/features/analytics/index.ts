export { AnalyticsModule } from './analytics.module.js';
export { type Board, type BoardItem, lacksPermission, type Moment } from './board.js';
export { BoardReader } from './board-reader.js';
export { itemRow } from './item-row.js';
export { measureOf } from './overview-parts.js';
export { OverviewService } from './overview.service.js';
export { PlanMemory, type RememberedPlan } from './plan-memory.js';
