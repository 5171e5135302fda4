import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { FiguresModule } from '../figures/index.js';
import { ListsModule } from '../lists/index.js';
import { MachinesModule } from '../machines/index.js';
import { OrgModule } from '../org/index.js';
import { PapersModule } from '../papers/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { StatementsModule } from '../statements/index.js';
import { AnnouncedController } from './announced/announced.controller.js';
import { AnnouncedService } from './announced/announced.service.js';
import { CitedInReports } from './cited-in-reports.js';
import { DaysOffController } from './days-off/days-off.controller.js';
import { DaysOffService } from './days-off/days-off.service.js';
import { CopyService } from './entry/copy.service.js';
import { HoldersService } from './entry/holders.service.js';
import { ItemReader } from './entry/item-reader.js';
import { ItemsService } from './entry/items.service.js';
import { LineReader } from './entry/line-reader.js';
import { LinesService } from './entry/lines.service.js';
import { ReadingService } from './entry/reading.service.js';
import { AskedByRequests } from './entry/asked-by-request.js';
import { ReportContextLoader } from './entry/report-context.js';
import { ReportWriter } from './entry/report-writer.js';
import { SectionsService } from './entry/sections.service.js';
import { SheetFactsLoader } from './entry/sheet-facts.js';
import { SubmissionReader } from './entry/submission-reader.js';
import { SubmissionsController } from './entry/submissions.controller.js';
import { MergedListsService } from './lists/merged-lists.service.js';
import { ReportListsController } from './lists/report-lists.controller.js';
import { ReportListsService } from './lists/report-lists.service.js';
import { RequestLists } from './lists/request-lists.js';
import { SubmissionPapersController } from './papers/submission-papers.controller.js';
import { SubmissionPapersService } from './papers/submission-papers.service.js';
import { AskedOfUnits } from './requests/asked-of-units.js';
import { AskedUnitsFinder } from './requests/asked-units-finder.js';
import { RequestFrames } from './requests/request-frames.js';
import { RequestOpener } from './requests/request-opener.js';
import { RequestReader } from './requests/request-reader.js';
import { RequestsController } from './requests/requests.controller.js';
import { RequestsService } from './requests/requests.service.js';
import { StatedReportWriter } from './sample/stated-report.js';
import { SubmissionSample } from './sample/submission-sample.js';
import { StepsService } from './sending/steps.service.js';
import { SubmissionRows } from './units-work/submission-rows.js';
import { UnitsWorkService } from './units-work/units-work.service.js';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    DocumentsModule,
    FiguresModule,
    ListsModule,
    MachinesModule,
    OrgModule,
    PapersModule,
    PlansModule,
    ReportingModule,
    StatementsModule,
  ],
  controllers: [
    AnnouncedController,
    DaysOffController,
    ReportListsController,
    RequestsController,
    SubmissionPapersController,
    SubmissionsController,
  ],
  providers: [
    AnnouncedService,
    AskedByRequests,
    CitedInReports,
    DaysOffService,
    AskedOfUnits,
    AskedUnitsFinder,
    RequestFrames,
    RequestOpener,
    RequestReader,
    RequestsService,
    SubmissionRows,
    UnitsWorkService,
    CopyService,
    HoldersService,
    ItemReader,
    ItemsService,
    LineReader,
    LinesService,
    MergedListsService,
    ReportListsService,
    RequestLists,
    ReadingService,
    ReportContextLoader,
    ReportWriter,
    SectionsService,
    SheetFactsLoader,
    SubmissionPapersService,
    SubmissionReader,
    StepsService,
    StatedReportWriter,
    SubmissionSample,
  ],
  exports: [CitedInReports, SubmissionSample],
})
export class SubmissionsModule {}
