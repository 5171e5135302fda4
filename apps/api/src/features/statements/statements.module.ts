import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { CitedInStatements } from './cited-in-statements.js';
import { EntryReader } from './entry-reader.js';
import { HistoryService } from './history.service.js';
import { StatementDirectory } from './statement-directory.js';
import { RollupKeeper } from './rollup/rollup-keeper.js';
import { StatementsController } from './statements.controller.js';
import { TargetStatementController, TaskStatementController } from './statement.controller.js';
import { StatementLock } from './statement-lock.js';
import { StatementService } from './statement.service.js';
import { WithdrawalService } from './withdrawal.service.js';
import { StatementWriter } from './statement-writer.js';

@Module({
  imports: [AuditModule, DocumentsModule, OrgModule, PlansModule],
  controllers: [StatementsController, TargetStatementController, TaskStatementController],
  providers: [
    CitedInStatements,
    EntryReader,
    HistoryService,
    StatementDirectory,
    RollupKeeper,
    StatementLock,
    StatementService,
    StatementWriter,
    WithdrawalService,
  ],
  exports: [CitedInStatements, EntryReader, StatementDirectory, RollupKeeper, StatementService],
})
export class StatementsModule {}
