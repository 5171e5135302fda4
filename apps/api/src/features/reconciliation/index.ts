export { type HeadlineRow, insertHeadlines } from './headline.queries.js';
export { ReconciliationModule } from './reconciliation.module.js';
