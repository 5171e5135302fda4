import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsService } from './calendars.service.js';
import { FormDirectory } from './form-directory.js';
import { FormController } from './form.controller.js';
import { FormService } from './form.service.js';
import { KeptStandings } from './kept-standings.js';
import { PeriodDirectory } from './period-directory.js';
import { PeriodsController } from './periods.controller.js';
import { PeriodsService } from './periods.service.js';
import { UnitsAsked } from './units-asked.js';

@Module({
  imports: [AccountsModule, AuditModule, OrgModule, PlansModule],
  controllers: [CalendarsController, PeriodsController, FormController],
  providers: [CalendarsService, FormDirectory, FormService, KeptStandings, PeriodDirectory, PeriodsService, UnitsAsked],
  exports: [FormDirectory, KeptStandings, PeriodDirectory, UnitsAsked],
})
export class ReportingModule {}
