import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LocalityListSchema,
  type LocalityMatrixQuery,
  LocalityMatrixQuerySchema,
  LocalityMatrixSchema,
  type LocalityQuery,
  LocalityQuerySchema,
  ProblemSchema,
  SeriesSchema,
  type SeriesQuery,
  SeriesQuerySchema,
  type UnitPageQuery,
  UnitPageQuerySchema,
  UnitStandingSchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageOf, ReadyAnswers } from '../../../platform/http/index.js';
import { Actor, ActorContext, OnWall, Public, Requires } from '../../accounts/index.js';
import { OverviewService } from '../../board/index.js';
import { PlanCache } from '../../plans/index.js';
import { LocalityService } from './locality.service.js';
import { MatrixService } from './matrix.service.js';
import { SeriesService } from '../series/series.service.js';
import { UnitService } from '../unit/unit.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const UnitPath = PlanPath.extend({ code: z.string().max(80) });

/** Where localities and departments stand in a plan, over time and one by one. */
@ApiTags('localities')
@Controller('plans/:slug')
export class LocalitiesController {
  constructor(
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly localities: LocalityService,
    private readonly matrices: MatrixService,
    private readonly series: SeriesService,
    private readonly units: UnitService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get('localities')
  @OnWall('pathSlug')
  @Public()
  @ApiOperation({
    operationId: 'listLocalities',
    summary: 'Targets met, mean achievement, share reported, rank and movement of every locality in a period',
    description: 'Who is not signed in gets totals; no ranks and no figures behind them.',
  })
  @ApiOkResponse({ standardSchema: LocalityListSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period, or not for this reader' })
  async list(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: LocalityQuerySchema }) query: LocalityQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const { plan } = remembered;
    const { asOf } = await this.overviews.momentFor(actor, plan, query);
    const member = actor.can('plan.read', plan.provinceId);
    const language = languageOf(request.headers['accept-language']);
    const state = this.overviews.stateOf(remembered);
    return this.answers.send(request, reply, {
      version: plan.revision,
      parts: ['localities', plan.planId, member, language, state, asOf, query],
      make: () => this.localities.list({ plan, query, asOf, member, language, state }),
    });
  }

  @Get('localities/matrix')
  @OnWall('pathSlug')
  @Public()
  @ApiOperation({
    operationId: 'getLocalityMatrix',
    summary: 'Which locality misses which target in a period, weakest first, with the share met by period',
    description:
      'Beyond 150 units a row is a group of them. Who is not signed in gets totals in the official order; no verdicts.',
  })
  @ApiOkResponse({ standardSchema: LocalityMatrixSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period, or not for this reader' })
  async matrix(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: LocalityMatrixQuerySchema }) query: LocalityMatrixQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const { plan } = remembered;
    const { asOf } = await this.overviews.momentFor(actor, plan, query);
    const member = actor.can('plan.read', plan.provinceId);
    const language = languageOf(request.headers['accept-language']);
    return this.answers.send(request, reply, {
      version: plan.revision,
      parts: ['matrix', plan.planId, member, language, this.overviews.stateOf(remembered), asOf, query],
      make: () => this.matrices.matrix({ plan, query, asOf, member, language }),
    });
  }

  @Get('series')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getSeries',
    summary: 'One indicator over time: of units, of blocks, of the province; its path, pace and forecast',
  })
  @ApiOkResponse({ standardSchema: SeriesSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, indicator or unit' })
  async overTime(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: SeriesQuerySchema }) query: SeriesQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const { plan } = remembered;
    actor.require('plan.read', plan.provinceId);
    const { asOf } = this.overviews.momentOf(plan, query);
    const language = languageOf(request.headers['accept-language']);
    return this.answers.send(request, reply, {
      version: plan.revision,
      parts: ['series', plan.planId, language, this.overviews.stateOf(remembered), asOf, query],
      make: () => this.series.series({ plan, query, asOf, language }),
    });
  }

  @Get('units/:code')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getUnitStanding',
    summary: 'One locality or department in a plan: where it stands, its figures and items, what is late, its people',
  })
  @ApiOkResponse({ standardSchema: UnitStandingSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, unit or period' })
  async unit(
    @Param({ schema: UnitPath }) { slug, code }: z.infer<typeof UnitPath>,
    @Query({ schema: UnitPageQuerySchema }) query: UnitPageQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const { plan } = remembered;
    actor.require('plan.read', plan.provinceId);
    const moment = this.overviews.momentOf(plan, query);
    const language = languageOf(request.headers['accept-language']);
    return this.answers.send(request, reply, {
      version: plan.revision,
      parts: ['unit', code, plan.planId, language, this.overviews.stateOf(remembered), moment, query],
      make: async () => {
        const board = await this.overviews.board(remembered, moment);
        return this.units.page({ plan, code, query, asOf: moment.asOf, language, board });
      },
    });
  }
}
