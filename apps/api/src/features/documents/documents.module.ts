import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrgModule } from '../org/index.js';
import { DocumentDirectory } from './document-directory.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';

@Module({
  imports: [AuditModule, OrgModule],
  controllers: [DocumentsController, FilesController],
  providers: [DocumentDirectory, DocumentsService, FilesService],
  exports: [DocumentDirectory],
})
export class DocumentsModule {}
