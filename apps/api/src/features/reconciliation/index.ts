export { ContradictionStore } from './contradictions/contradiction-store.js';
export type { DiscrepancyRecord } from './contradictions/discrepancy.queries.js';
export { type HeadlineRow, insertHeadlines } from './headline.queries.js';
export { CitedInReconciliation } from './cited-in-reconciliation.js';
export { ReconciliationModule } from './reconciliation.module.js';
export { ReconciliationService } from './reconciliation.service.js';
