import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlanDirectory } from './plan-directory.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [OrgModule, DocumentsModule],
  controllers: [PlansController],
  providers: [PlanDirectory, PlansService],
  exports: [PlanDirectory, PlansService],
})
export class PlansModule {}
