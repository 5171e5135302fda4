import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { BeginningController } from './beginning.controller.js';
import { BeginningService } from './beginning.service.js';

/** Bắt đầu: from an empty province to its first form. */
@Module({
  imports: [AccountsModule, OrgModule, PlansModule, ReportingModule],
  controllers: [BeginningController],
  providers: [BeginningService],
})
export class BeginningModule {}
