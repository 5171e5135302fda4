import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ProgressModule } from '../progress/index.js';
import { ReportingModule } from '../reporting/index.js';
import { AmendmentsService } from './amendments.service.js';
import { ChangesController } from './changes.controller.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { NamingService } from './naming.service.js';
import { PlanWriter } from './plan-writer.js';
import { PublicationService } from './publication.service.js';
import { SnapshotsService } from './snapshots.service.js';

@Module({
  imports: [AuditModule, OrgModule, DocumentsModule, PlansModule, ProgressModule, ReportingModule],
  controllers: [DraftsController, ChangesController],
  providers: [PlanWriter, DraftsService, PublicationService, AmendmentsService, NamingService, SnapshotsService],
  exports: [AmendmentsService, PublicationService, SnapshotsService],
})
export class PlanningModule {}
