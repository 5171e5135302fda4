import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { MachinesModule } from '../machines/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsService } from './calendars.service.js';
import { FormDirectory } from './form-directory.js';
import { FormController } from './form.controller.js';
import { FormService } from './form.service.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsService } from './jobs/jobs.service.js';
import { PeriodJob } from './jobs/period-job.js';
import { PeriodFollower } from './period-follower.js';
import { PeriodDirectory } from './period-directory.js';
import { PeriodsController } from './periods.controller.js';
import { PeriodsService } from './periods.service.js';
import { ReportingSetup } from './reporting-setup.js';
import { UnitsAsked } from './units-asked.js';

@Module({
  imports: [MachinesModule, AccountsModule, AuditModule, OrgModule, PlansModule],
  controllers: [CalendarsController, PeriodsController, FormController, JobsController],
  providers: [
    CalendarsService,
    FormDirectory,
    FormService,
    JobsService,
    PeriodFollower,
    PeriodJob,
    PeriodDirectory,
    PeriodsService,
    ReportingSetup,
    UnitsAsked,
  ],
  exports: [FormDirectory, PeriodDirectory, ReportingSetup, UnitsAsked],
})
export class ReportingModule {}
