export { AuditModule } from './audit.module.js';
export { AuditService, type AuditRecord } from './audit.service.js';
export { type DoneBy, doneWithFile, verifyAuditTrail } from './audit.queries.js';
export type { AuditBreak } from './audit-chain.js';
