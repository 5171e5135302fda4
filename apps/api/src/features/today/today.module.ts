import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BoardModule } from '../board/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReconciliationModule } from '../reconciliation/index.js';
import { ReportingModule } from '../reporting/index.js';
import { StandingsModule } from '../standings/index.js';
import { DueDirectives } from './due-directives.js';
import { DuePeriods } from './due-periods.js';
import { PlanWorkReader } from './plan-work.js';
import { WorkTodayController } from './work-today.controller.js';
import { WorkTodayService } from './work-today.service.js';

/** Việc cần xử lý hôm nay: what waits for the standing office, over all plans of an owner. It keeps nothing of its own. */
@Module({
  imports: [
    AccountsModule,
    BoardModule,
    MeetingsModule,
    OrgModule,
    PlansModule,
    ReconciliationModule,
    ReportingModule,
    StandingsModule,
  ],
  controllers: [WorkTodayController],
  providers: [DueDirectives, DuePeriods, PlanWorkReader, WorkTodayService],
})
export class TodayModule {}
