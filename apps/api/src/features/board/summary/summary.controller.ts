import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AsOfQuery,
  AsOfQuerySchema,
  type OverviewQuery,
  OverviewQuerySchema,
  OverviewSchema,
  ProblemSchema,
  SummarySchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ReadyAnswers } from '../../../platform/http/index.js';
import { Actor, ActorContext, OnWall, Public } from '../../accounts/index.js';
import { OverviewService } from '../overview/overview.service.js';
import { PlanCache } from '../../plans/index.js';

const PlanPath = z.object({ slug: z.string().max(80) });

/** Headline figures and the first screen. Unchanged answers cost neither a query nor a serialisation. */
@ApiTags('figures')
@Controller('plans/:slug')
export class SummaryController {
  constructor(
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get('summary')
  @Public()
  @ApiOperation({
    operationId: 'getSummary',
    summary: 'Headline figures of a plan as of a day, as known at a moment; by pillar and by task group',
  })
  @ApiOkResponse({ standardSchema: SummarySchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, or not for this reader' })
  async summary(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: AsOfQuerySchema }) query: AsOfQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const moment = await this.overviews.momentFor(actor, remembered.plan, query);
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts: ['summary', remembered.plan.planId, moment.asOf, moment.knownAt],
      make: () => this.overviews.summary(remembered, moment),
    });
  }

  @Get('overview')
  @OnWall('pathSlug')
  @Public()
  @ApiOperation({
    operationId: 'getOverview',
    summary: 'The first screen in one answer: figures, every item as a mark, what asks for a decision, what changed',
    description: 'Who is not signed in gets totals, names and statuses; no reasons, units or persons.',
  })
  @ApiOkResponse({ standardSchema: OverviewSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, or not for this reader' })
  async overview(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: OverviewQuerySchema }) query: OverviewQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const moment = await this.overviews.momentFor(actor, remembered.plan, query);
    const member = actor.can('plan.read', remembered.plan.provinceId);
    const state = this.overviews.stateOf(remembered);
    const asked = [moment.asOf, moment.knownAt, query.since ?? null, query.brief ?? false];
    const parts = ['overview', remembered.plan.planId, member, state, ...asked];
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts,
      make: () => this.overviews.overview(actor, remembered, moment, query),
    });
  }
}
