import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DocumentPageSchema,
  type DocumentQuery,
  DocumentQuerySchema,
  DocumentSchema,
  type NewDocument,
  NewDocumentSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { DocumentsService } from './documents.service.js';

const Province = z.object({ province: z.string().max(80) });

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
}
