import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { BulkController } from './bulk.controller.js';
import { EntryReader } from './entry-reader.js';
import { HistoryService } from './history.service.js';
import { ObservationService } from './observation.service.js';
import { ProgressDirectory } from './progress-directory.js';
import { RollupKeeper } from './rollup-keeper.js';
import { TargetStatementController, TaskStatementController } from './statement.controller.js';
import { StatementService } from './statement.service.js';
import { StatementWriter } from './statement-writer.js';

@Module({
  imports: [AuditModule, DocumentsModule, OrgModule, PlansModule],
  controllers: [BulkController, TargetStatementController, TaskStatementController],
  providers: [
    EntryReader,
    HistoryService,
    ObservationService,
    ProgressDirectory,
    RollupKeeper,
    StatementService,
    StatementWriter,
  ],
  exports: [EntryReader, ProgressDirectory, RollupKeeper, StatementService],
})
export class ProgressModule {}
