import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ProblemSchema,
  RankingChoicesSchema,
  type RankingPlanQuery,
  RankingPlanQuerySchema,
  type RankingQuery,
  RankingQuerySchema,
  RankingSchema,
  type RankingTrendQuery,
  RankingTrendQuerySchema,
  RankingTrendSchema,
  RankingUnitLineSchema,
  type RankingUnitQuery,
  RankingUnitQuerySchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { languageOf, ReadyAnswers } from '../../../platform/http/index.js';
import { Actor, ActorContext, OnWall, Public, Requires } from '../../accounts/index.js';
import type { CachedPlan } from '../../plans/index.js';
import { audienceOf } from './audience.js';
import { ChoicesService } from './choices.service.js';
import { RankingsService } from './rankings.service.js';
import { UnitLineService } from './unit-line.service.js';

const UnitPath = z.object({ unit: z.string().max(80) });

/** Units of a block in order. Unchanged answers cost neither a query nor a serialisation. */
@ApiTags('rankings')
@Controller('rankings')
export class RankingsController {
  constructor(
    private readonly clock: Clock,
    private readonly rankings: RankingsService,
    private readonly lines: UnitLineService,
    private readonly choosing: ChoicesService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get()
  @OnWall('publishedRanking')
  @Public()
  @ApiOperation({
    operationId: 'getRanking',
    summary: 'The units of a block in order, with their movement against a stated period',
    description:
      'Rankings stay inside one owner, which `plan` names. Equal values share a rank and the next is skipped; no rank without figures or with fewer targets than the minimum. Who is not signed in sees published rankings only; a unit sees its own line once the ranking is shared.',
  })
  @ApiOkResponse({ standardSchema: RankingSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such ranking, or not for this reader' })
  async ranking(
    @Query({ schema: RankingQuerySchema }) query: RankingQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.rankings.planOf(actor, query);
    const language = languageOf(accepted);
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts: ['ranking', ...this.readerParts(actor, remembered), language, query],
      make: () => this.rankings.ranking(actor, remembered, query, language),
    });
  }

  @Get('choices')
  @Public()
  @ApiOperation({
    operationId: 'getRankingChoices',
    summary: 'Periods, blocks, pillars and indicators one can rank by',
  })
  @ApiOkResponse({ standardSchema: RankingChoicesSchema })
  async choices(
    @Query({ schema: RankingPlanQuerySchema }) query: RankingPlanQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.rankings.planOf(actor, query);
    const language = languageOf(accepted);
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts: ['ranking-choices', ...this.readerParts(actor, remembered), language],
      make: () => this.choosing.choices(actor, remembered, language),
    });
  }

  @Get('trend')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'getRankingTrend', summary: 'Places over the periods, for blocks of up to 15 units' })
  @ApiOkResponse({ standardSchema: RankingTrendSchema })
  async trend(
    @Query({ schema: RankingTrendQuerySchema }) query: RankingTrendQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.rankings.planOf(actor, query);
    const language = languageOf(accepted);
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts: ['ranking-trend', ...this.readerParts(actor, remembered), language, query],
      make: () => this.rankings.trend(actor, remembered, query, language),
    });
  }

  @Get('units/:unit')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getRankingLine',
    summary: 'One line of a ranking: the figures behind it and which of them moved it',
  })
  @ApiOkResponse({ standardSchema: RankingUnitLineSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such ranking, or not for this reader' })
  async line(
    @Param({ schema: UnitPath }) { unit }: z.infer<typeof UnitPath>,
    @Query({ schema: RankingUnitQuerySchema }) query: RankingUnitQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.rankings.planOf(actor, query);
    actor.require('plan.read', remembered.plan.provinceId);
    const language = languageOf(accepted);
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts: ['ranking-line', unit, ...this.readerParts(actor, remembered), language, query],
      make: () => this.lines.line(actor, remembered, unit, query, language),
    });
  }

  /** What an answer depends on besides the question: the plan with the units beside it, today, and what one may see. */
  private readerParts(actor: ActorContext, { plan, orgStamp }: CachedPlan): unknown[] {
    const audience = audienceOf(actor, plan.provinceId);
    const may = (['ranking.publish', 'plan.read'] as const).map((permission) => actor.can(permission, plan.provinceId));
    return [plan.planId, orgStamp, this.clock.today(), audience, ...may, actor.signedIn];
  }
}
