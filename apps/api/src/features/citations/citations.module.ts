import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { DocumentsModule } from '../documents/index.js';
import { FiguresModule } from '../figures/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReconciliationModule } from '../reconciliation/index.js';
import { ReportingModule } from '../reporting/index.js';
import { StandingsModule } from '../standings/index.js';
import { StatementsModule } from '../statements/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { CitationReader } from './citation-reader.js';
import { CitationsController } from './citations.controller.js';
import { CitationsService } from './citations.service.js';

/** What rests on a document: it asks who owns the rows, and keeps nothing of its own. */
@Module({
  imports: [
    AccountsModule,
    DocumentsModule,
    FiguresModule,
    MeetingsModule,
    OrgModule,
    PlansModule,
    ReconciliationModule,
    ReportingModule,
    StandingsModule,
    StatementsModule,
    SubmissionsModule,
  ],
  controllers: [CitationsController],
  providers: [CitationReader, CitationsService],
})
export class CitationsModule {}
