import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { SuccessionsController } from './successions.controller.js';
import { SuccessionsService } from './successions.service.js';

/** Sắp xếp đơn vị: acts on units with the documents they rest on. */
@Module({
  imports: [AuditModule, DocumentsModule, OrgModule],
  controllers: [SuccessionsController],
  providers: [SuccessionsService],
})
export class ReorganisationsModule {}
