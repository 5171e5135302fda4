import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { PaperPress } from './templates/paper-press.js';
import { PaperTemplatesController } from './templates/paper-templates.controller.js';
import { PaperTemplatesService } from './templates/paper-templates.service.js';

@Module({
  imports: [AccountsModule, AuditModule, DocumentsModule],
  controllers: [PaperTemplatesController],
  providers: [PaperPress, PaperTemplatesService],
  exports: [PaperPress],
})
export class PapersModule {}
