import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { AskedPeriods } from './asked-period.js';
import { BulkFigures } from './bulk/bulk-figures.js';
import { EntryJudge } from './entry-judge.js';
import { FigureGate } from './figure-gate.js';
import { FigureGridService } from './figure-grid.service.js';
import { FigureKeeper } from './figure-keeper.js';
import { FigureReader } from './figure-reader.js';
import { FigureWriter } from './figure-writer.js';
import { FigureController } from './figure.controller.js';
import { FigureService } from './figure.service.js';
import { FiguresThen } from './figures-then.js';
import { StandingKeeper } from './standing-keeper.js';

@Module({
  imports: [AuditModule, DocumentsModule, OrgModule, PlansModule, ReportingModule],
  controllers: [FigureController],
  providers: [
    AskedPeriods,
    BulkFigures,
    EntryJudge,
    FigureGate,
    FigureGridService,
    FigureKeeper,
    FigureReader,
    FigureService,
    FigureWriter,
    FiguresThen,
    StandingKeeper,
  ],
  exports: [AskedPeriods, BulkFigures, FigureKeeper, FigureReader, FigureService, FiguresThen],
})
export class FiguresModule {}
