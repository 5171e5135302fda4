import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DocumentPageSchema,
  type DocumentQuery,
  DocumentQuerySchema,
  DocumentSchema,
  IdSchema,
  type NewDocument,
  type NewDocumentFile,
  NewDocumentFileSchema,
  NewDocumentSchema,
  ProblemSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { DocumentsService } from './documents.service.js';

const Province = z.object({ province: z.string().max(80) });
const OneDocument = Province.extend({ documentId: IdSchema });

@ApiTags('documents')
@Controller('provinces/:province/documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ summary: 'List documents, the latest issued first; search ignores diacritics' })
  @ApiOkResponse({ standardSchema: DocumentPageSchema })
  list(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Query({ schema: DocumentQuerySchema }) query: DocumentQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.documents.list(actor, province, query);
  }

  @Post()
  @Requires('document.write')
  @ApiOperation({ summary: 'Add a document to the list, with or without its file' })
  @ApiCreatedResponse({ standardSchema: DocumentSchema })
  create(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Body({ schema: NewDocumentSchema }) document: NewDocument,
    @Actor() actor: ActorContext,
  ) {
    return this.documents.create(actor, province, document);
  }

  @Post(':documentId/files')
  @Requires('document.write')
  @ApiOperation({
    summary: 'Give a document its file, or a further one, uploaded before',
    description: 'A further file is a new version: the one before stays and can be taken as before.',
  })
  @ApiCreatedResponse({ standardSchema: DocumentSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'The owner has no such document' })
  addFile(
    @Param({ schema: OneDocument }) { province, documentId }: z.infer<typeof OneDocument>,
    @Body({ schema: NewDocumentFileSchema }) { fileId }: NewDocumentFile,
    @Actor() actor: ActorContext,
  ) {
    return this.documents.addFile(actor, province, documentId, fileId);
  }
}
