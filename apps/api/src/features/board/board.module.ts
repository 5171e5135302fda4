import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { FiguresModule } from '../figures/index.js';
import { StatementsModule } from '../statements/index.js';
import { BoardReader } from './board-reader.js';
import { FactsReader } from './plan-facts.js';
import { ChangesController } from './changes/changes.controller.js';
import { ChangesService } from './changes/changes.service.js';
import { ItemController } from './items/item.controller.js';
import { ItemService } from './items/item.service.js';
import { OverviewService } from './overview/overview.service.js';
import { SummaryController } from './summary/summary.controller.js';
import { SummaryReader } from './summary/summary-reader.js';
import { TrendReader } from './overview/trend-reader.js';

@Module({
  imports: [AccountsModule, DocumentsModule, FiguresModule, OrgModule, PlansModule, StatementsModule],
  controllers: [SummaryController, ChangesController, ItemController],
  providers: [BoardReader, ChangesService, FactsReader, ItemService, OverviewService, SummaryReader, TrendReader],
  exports: [BoardReader, OverviewService, SummaryReader],
})
export class BoardModule {}
