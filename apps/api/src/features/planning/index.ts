export { AmendmentsService } from './amendments.service.js';
export { PlanningModule } from './planning.module.js';
export { PublicationService, type PlanToIssue } from './publication.service.js';
export { SnapshotsService } from './snapshots.service.js';
