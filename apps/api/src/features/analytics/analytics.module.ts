import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ProgressModule } from '../progress/index.js';
import { BoardReader } from './board-reader.js';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { ForgetOnWriteInterceptor } from './forget-on-write.interceptor.js';
import { ItemController } from './item.controller.js';
import { ItemService } from './item.service.js';
import { OverviewService } from './overview.service.js';
import { PlanMemory } from './plan-memory.js';
import { SummaryController } from './summary.controller.js';
import { SummaryReader } from './summary-reader.js';

@Module({
  imports: [AccountsModule, DocumentsModule, OrgModule, PlansModule, ProgressModule],
  controllers: [SummaryController, ChangesController, ItemController],
  providers: [
    BoardReader,
    ChangesService,
    ItemService,
    OverviewService,
    PlanMemory,
    SummaryReader,
    { provide: APP_INTERCEPTOR, useClass: ForgetOnWriteInterceptor },
  ],
  exports: [BoardReader, OverviewService, PlanMemory, SummaryReader],
})
export class AnalyticsModule {}
