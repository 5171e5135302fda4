import { ReconciliationPage } from '../features/reconciliation';

export const Component = ReconciliationPage;
