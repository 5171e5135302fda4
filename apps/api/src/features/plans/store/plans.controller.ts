import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  PlanDetailSchema,
  PlanDocumentSchema,
  type PlanListQuery,
  PlanListQuerySchema,
  PlanPageSchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../platform/http/index.js';
import { Actor, ActorContext, OnWall, Public, Requires } from '../../accounts/index.js';
import { PlanDirectory } from './plan-directory.js';
import { PlanDocumentService } from './plan-document.service.js';
import { PlansService } from './plans.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly directory: PlanDirectory,
    private readonly documents: PlanDocumentService,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'List the plans one may see, the latest first' })
  @ApiOkResponse({ standardSchema: PlanPageSchema })
  list(@Query({ schema: PlanListQuerySchema }) query: PlanListQuery, @Actor() actor: ActorContext) {
    return this.plans.list(actor, query);
  }

  @Get(':slug')
  @OnWall('pathSlug')
  @Public()
  @ApiOperation({ summary: 'One plan with its parts, policy, amendments and snapshots' })
  @ApiOkResponse({ standardSchema: PlanDetailSchema })
  async detail(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const plan = await this.directory.resolve(slug, actor);
    const etag = etagOf(
      plan.revision,
      plan.planId,
      this.plans.defaultAsOf(plan),
      actor.can('plan.read', plan.provinceId),
    );
    return sendWithEtag(request, reply, etag, () => this.plans.detail(actor, plan));
  }

  @Get(':slug/document')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getPlanDocument',
    summary: 'A published plan as the one document it could be drafted from, as it stands with its amendments',
  })
  @ApiOkResponse({ standardSchema: PlanDocumentSchema })
  document(@Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>, @Actor() actor: ActorContext) {
    return this.documents.of(actor, slug);
  }
}
