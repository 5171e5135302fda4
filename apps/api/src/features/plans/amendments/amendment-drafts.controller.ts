import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AmendmentDraftBody, AmendmentDraftSchema, type SaveDraft, SaveDraftSchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../../platform/http/body-limits.js';
import { etagOf, IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { AmendmentDraftsService } from './amendment-drafts.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });

/** The amendment being prepared for a published plan. */
@ApiTags('planning')
@Controller('plans/:slug/amendment-draft')
export class AmendmentDraftsController {
  constructor(private readonly drafts: AmendmentDraftsService) {}

  @Get()
  @Requires('draft.read')
  @ApiOperation({
    operationId: 'getAmendmentDraft',
    summary: 'The amendment being prepared, as one document; version 0 where none is',
  })
  @ApiOkResponse({ standardSchema: AmendmentDraftSchema })
  async get(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.get(actor, slug));
  }

  @Put()
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('plan.write')
  @ApiOperation({
    operationId: 'saveAmendmentDraft',
    summary: 'Save the whole draft of an amendment; a stale If-Match answers 412 with the draft as it is now',
  })
  @ApiOkResponse({ standardSchema: AmendmentDraftSchema })
  async save(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: SaveDraftSchema }) draft: SaveDraft,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.save(actor, slug, draft, ifMatch));
  }

  @Delete()
  @HttpCode(204)
  @Requires('plan.write')
  @ApiOperation({ operationId: 'discardAmendmentDraft', summary: 'Give the draft of an amendment up; the plan stays' })
  @ApiNoContentResponse()
  async remove(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    await this.drafts.remove(actor, slug, ifMatch);
  }
}

function tagged(reply: FastifyReply, draft: AmendmentDraftBody): AmendmentDraftBody {
  void reply.header('ETag', etagOf(draft.version));
  return draft;
}
