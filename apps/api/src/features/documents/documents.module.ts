import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentDirectory } from './document-directory.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { FilesController } from './files.controller.js';
import { EvidenceStore } from './evidence-store.js';
import { FileContents } from './file-contents.js';
import { FileRemovalService } from './file-removal.service.js';
import { FilesService } from './files.service.js';
import { FileInspector } from './inspection/file-inspector.js';
import { MEDIA_TYPES } from './inspection/file-type.js';
import { VirusScanner } from './inspection/virus-scanner.js';

@Module({
  imports: [AccountsModule, AuditModule],
  controllers: [DocumentsController, FilesController],
  providers: [
    DocumentDirectory,
    EvidenceStore,
    FileContents,
    DocumentsService,
    FilesService,
    FileRemovalService,
    FileInspector,
    VirusScanner,
  ],
  exports: [DocumentDirectory, EvidenceStore, FileContents],
})
export class DocumentsModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Files come as raw bytes, larger than any JSON body may be; other routes refuse these types by their schemas. */
  onModuleInit(): void {
    // Absent outside a server: the command line and the sample loader.
    const server = (
      this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined
    )?.getInstance<FastifyInstance>();
    const types = ['application/octet-stream', ...Object.values(MEDIA_TYPES)].filter(
      (type) => server && !server.hasContentTypeParser(type),
    );
    if (types.length === 0) return;
    server?.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
  }
}
