import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsService } from './indicators.service.js';
import { PlanDirectory } from './plan-directory.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [AuditModule, OrgModule, DocumentsModule],
  controllers: [PlansController, IndicatorsController],
  providers: [PlanDirectory, PlansService, IndicatorsService],
  exports: [PlanDirectory, PlansService],
})
export class PlansModule {}
