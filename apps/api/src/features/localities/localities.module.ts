import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AnalyticsModule } from '../analytics/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { CellReader } from './cell-reader.js';
import { FieldReader } from './field-reader.js';
import { LocalitiesController } from './localities.controller.js';
import { LocalityService } from './locality.service.js';
import { SeriesService } from './series.service.js';
import { UnitLines } from './unit-lines.js';
import { UnitService } from './unit.service.js';

@Module({
  imports: [AccountsModule, AnalyticsModule, OrgModule, PlansModule, ReportingModule],
  controllers: [LocalitiesController],
  providers: [CellReader, FieldReader, LocalityService, SeriesService, UnitLines, UnitService],
})
export class LocalitiesModule {}
