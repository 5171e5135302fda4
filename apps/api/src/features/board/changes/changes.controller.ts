import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ChangesQuery, ChangesQuerySchema, ChangesSchema, ProblemSchema } from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ReadyAnswers } from '../../../platform/http/index.js';
import { Actor, ActorContext, Public } from '../../accounts/index.js';
import { ChangesService } from './changes.service.js';
import { OverviewService } from '../overview/overview.service.js';
import { PlanCache } from '../../plans/index.js';

const PlanPath = z.object({ slug: z.string().max(80) });

/** Thay đổi từ: what turned one day or snapshot of a plan into another. */
@ApiTags('figures')
@Controller('plans/:slug')
export class ChangesController {
  constructor(
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly comparisons: ChangesService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get('changes')
  @Public()
  @ApiOperation({
    operationId: 'getChanges',
    summary: 'What changed between any two days or snapshots: old value beside new, counts by kind',
    description:
      'Each side is a day (with the moment it is known at, when told) or the id of a snapshot. Left out: from the ' +
      'latest snapshot to the live figures. With `limit`, page by page; counts are those of the whole. Who is not signed in gets no reasons, units, figures or documents.',
  })
  @ApiOkResponse({ standardSchema: ChangesSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, or not for this reader' })
  async changes(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: ChangesQuerySchema }) query: ChangesQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const member = actor.can('plan.read', remembered.plan.provinceId);
    const sides = await this.comparisons.sidesOf(actor, remembered, query);
    const parts = ['changes', remembered.plan.planId, member, this.overviews.stateOf(remembered), sides];
    const page = { limit: query.limit, cursor: query.cursor };
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts: [...parts, page.limit ?? null, page.cursor ?? null],
      make: () => this.comparisons.changes(actor, remembered, sides, page),
    });
  }
}
