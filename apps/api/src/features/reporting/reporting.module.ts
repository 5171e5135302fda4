import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { FormDirectory } from './form-directory.js';
import { PeriodDirectory } from './period-directory.js';
import { UnitsAsked } from './units-asked.js';

@Module({
  imports: [OrgModule, PlansModule],
  providers: [FormDirectory, PeriodDirectory, UnitsAsked],
  exports: [FormDirectory, PeriodDirectory, UnitsAsked],
})
export class ReportingModule {}
