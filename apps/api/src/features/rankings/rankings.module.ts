import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AnalyticsModule } from '../analytics/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { ChoicesService } from './choices.service.js';
import { ExternalResults } from './external-results.js';
import { ExternalResultsController } from './external-results.controller.js';
import { LiveRankings } from './live-rankings.js';
import { PublicationBodies } from './publication-bodies.js';
import { PublicationController, RemarkController } from './publication.controller.js';
import { PublicationService } from './publication.service.js';
import { SubjectReader } from './ranking-subject.js';
import { RankingsController } from './rankings.controller.js';
import { RankingsService } from './rankings.service.js';
import { RemarksService } from './remarks.service.js';
import { UnitLineService } from './unit-line.service.js';

@Module({
  imports: [AccountsModule, AnalyticsModule, AuditModule, DocumentsModule, OrgModule, PlansModule, ReportingModule],
  controllers: [RankingsController, PublicationController, RemarkController, ExternalResultsController],
  providers: [
    ChoicesService,
    ExternalResults,
    LiveRankings,
    PublicationBodies,
    PublicationService,
    RankingsService,
    RemarksService,
    SubjectReader,
    UnitLineService,
  ],
  exports: [ExternalResults],
})
export class RankingsModule {}
