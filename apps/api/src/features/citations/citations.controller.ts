import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentDetailSchema, IdSchema, ProblemSchema } from '@tiendo/contracts';
import { z } from 'zod';
import { languageOf } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { CitationsService } from './citations.service.js';

const DocumentPath = z.object({ province: z.string().max(80), documentId: IdSchema });

@ApiTags('documents')
@Controller('provinces/:province/documents/:documentId')
export class CitationsController {
  constructor(private readonly citations: CitationsService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getDocument',
    summary: 'One document with what rests on it: plans, statements, figures, meetings, rankings, acts on units',
    description: 'What was corrected or withdrawn rests on it no more. At most 200 of each kind, with their totals.',
  })
  @ApiOkResponse({ standardSchema: DocumentDetailSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'The owner has no such document' })
  get(
    @Param({ schema: DocumentPath }) { province, documentId }: z.infer<typeof DocumentPath>,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.citations.of(actor, province, documentId, languageOf(language));
  }
}
