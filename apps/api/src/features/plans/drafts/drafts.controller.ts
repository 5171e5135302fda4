import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type NewPlan,
  NewPlanSchema,
  PlanDetailSchema,
  type PlanDraft,
  PlanDraftSchema,
  type Publication,
  PublicationSchema,
  type SaveDraft,
  SaveDraftSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../../platform/http/body-limits.js';
import { etagOf, IfMatch, languageOf } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { PlansService } from '../store/plans.service.js';
import { DraftsService } from './drafts.service.js';
import { PublicationService } from '../publishing/publication.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });

@ApiTags('planning')
@Controller('plans')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly publication: PublicationService,
    private readonly plans: PlansService,
  ) {}

  @Post()
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('plan.write')
  @ApiOperation({ summary: 'Start a draft plan at an address; it may be half finished' })
  @ApiCreatedResponse({ standardSchema: PlanDraftSchema })
  async create(
    @Body({ schema: NewPlanSchema }) plan: NewPlan,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.create(actor, plan, languageOf(language)));
  }

  @Get(':slug/draft')
  @Requires('draft.read')
  @ApiOperation({ summary: 'A draft as one document, with what it still lacks in the language asked for' })
  @ApiOkResponse({ standardSchema: PlanDraftSchema })
  async get(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.get(actor, slug, languageOf(language)));
  }

  @Put(':slug/draft')
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('plan.write')
  @ApiOperation({ summary: 'Save the whole draft; a stale If-Match answers 412 with the draft as it is now' })
  @ApiOkResponse({ standardSchema: PlanDraftSchema })
  async save(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: SaveDraftSchema }) draft: SaveDraft,
    @IfMatch() ifMatch: number | null,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.save(actor, slug, draft, ifMatch, languageOf(language)));
  }

  @Delete(':slug')
  @HttpCode(204)
  @Requires('plan.write')
  @ApiOperation({ summary: 'Give a draft up; a published plan stays' })
  @ApiNoContentResponse()
  async remove(@Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>, @Actor() actor: ActorContext) {
    await this.drafts.remove(actor, slug);
  }

  @Post(':slug/publication')
  @Requires('plan.publish')
  @ApiOperation({ summary: 'Publish a complete draft: from then on it is changed by amendments only' })
  @ApiCreatedResponse({ standardSchema: PlanDetailSchema })
  async publish(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: PublicationSchema }) publication: Publication,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    const documentId = publication.documentId ?? null;
    return this.plans.detail(actor, await this.publication.publish(actor, slug, ifMatch, documentId));
  }
}

function tagged(reply: FastifyReply, draft: PlanDraft): PlanDraft {
  void reply.header('ETag', etagOf(draft.version));
  return draft;
}
