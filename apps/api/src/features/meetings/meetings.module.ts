import { Module } from '@nestjs/common';
import { BoardModule } from '../board/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { PapersModule } from '../papers/index.js';
import { FiguresModule } from '../figures/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { StatementsModule } from '../statements/index.js';
import { ReportingModule } from '../reporting/index.js';
import { AgendaBuilder } from './agenda-builder.js';
import { CitedInMeetings } from './cited-in-meetings.js';
import { DirectiveReader } from './directive-reader.js';
import { DirectiveWriter } from './directive-writer.js';
import { DirectivesController } from './directives.controller.js';
import { DirectivesService } from './directives.service.js';
import { MeetingSample } from './meeting-sample.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsService } from './meetings.service.js';
import { PapersController } from './papers/papers.controller.js';
import { PapersService } from './papers/papers.service.js';

@Module({
  imports: [
    BoardModule,
    AuditModule,
    DocumentsModule,
    PapersModule,
    FiguresModule,
    OrgModule,
    PlansModule,
    StatementsModule,
    ReportingModule,
  ],
  controllers: [MeetingsController, DirectivesController, PapersController],
  providers: [
    AgendaBuilder,
    CitedInMeetings,
    MeetingReader,
    MeetingsService,
    DirectiveReader,
    DirectiveWriter,
    DirectivesService,
    PapersService,
    MeetingSample,
  ],
  exports: [CitedInMeetings, DirectiveReader, MeetingSample],
})
export class MeetingsModule {}
