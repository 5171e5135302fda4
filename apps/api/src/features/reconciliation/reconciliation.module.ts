import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BoardModule } from '../board/index.js';
import { DocumentsModule } from '../documents/index.js';
import { FiguresModule } from '../figures/index.js';
import { PlansModule } from '../plans/index.js';
import { ContradictionsModule } from './contradictions/contradictions.module.js';
import { CitedInReconciliation } from './cited-in-reconciliation.js';
import { FindingReader } from './finding-reader.js';
import { HeadlineController } from './headline.controller.js';
import { HeadlineService } from './headline.service.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';

@Module({
  imports: [AccountsModule, BoardModule, ContradictionsModule, DocumentsModule, FiguresModule, PlansModule],
  controllers: [HeadlineController, ReconciliationController],
  providers: [CitedInReconciliation, FindingReader, HeadlineService, ReconciliationService],
  exports: [CitedInReconciliation, ReconciliationService],
})
export class ReconciliationModule {}
