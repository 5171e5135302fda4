import { Body, Controller, Get, Headers, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  FigureGridQuerySchema,
  type FigureGridQuery,
  FigureGridSchema,
  type FigureHistoryQuery,
  FigureHistoryQuerySchema,
  FigureHistorySchema,
  type FigureWithdrawal,
  type FigureWithdrawals,
  FigureWithdrawalSchema,
  FigureWithdrawalsSchema,
  type NewFigure,
  type NewFigures,
  NewFigureSchema,
  NewFiguresSchema,
  PeriodCodeSchema,
  ProblemSchema,
  RecordedFiguresSchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../../platform/http/body-limits.js';
import { etagOf, IfMatch, languageOf, sendWithEtag } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { FigureGridService } from './figure-grid.service.js';
import { FigureService } from './figure.service.js';

const PeriodPath = z.object({ slug: z.string().max(80), period: PeriodCodeSchema });
const CellPath = PeriodPath.extend({ indicator: z.string().max(80), unit: z.string().max(80) });
type PeriodParams = z.infer<typeof PeriodPath>;
type CellParams = z.infer<typeof CellPath>;

/** Figures of units by period: the grid, one cell, a block pasted from a spreadsheet. */
@ApiTags('figures')
@Controller('plans/:slug/periods/:period/figures')
export class FigureController {
  constructor(
    private readonly figures: FigureService,
    private readonly grids: FigureGridService,
  ) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ operationId: 'getFigureGrid', summary: 'Figures of a block in a period: a cell per line and unit' })
  @ApiOkResponse({ standardSchema: FigureGridSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period' })
  async grid(
    @Param({ schema: PeriodPath }) { slug, period }: PeriodParams,
    @Query({ schema: FigureGridQuerySchema }) query: FigureGridQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const plan = await this.grids.resolve(actor, slug);
    const language = languageOf(accepted);
    const etag = etagOf(plan.revision, plan.slug, period, query, language);
    return sendWithEtag(request, reply, etag, () => this.grids.grid(plan, period, query, language));
  }

  @Post()
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('figure.write')
  @ApiOperation({
    operationId: 'recordFigures',
    summary: 'Record up to 2,000 figures at once: all or nothing, with a problem per failing one',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: RecordedFiguresSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The period is closed' })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Cells changed since they were seen' })
  @ApiUnprocessableEntityResponse({
    standardSchema: ProblemSchema,
    description: 'Nothing was stored; `errors` points into `/items`',
  })
  recordMany(
    @Param({ schema: PeriodPath }) { slug, period }: PeriodParams,
    @Body({ schema: NewFiguresSchema }) { items }: NewFigures,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.figures.recordMany(actor, slug, period, items, languageOf(accepted));
  }

  @Post('withdrawals')
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('figure.write')
  @ApiOperation({
    operationId: 'withdrawFigures',
    summary: 'Take back up to 2,000 figures at once: all or nothing; what they corrected speaks again',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: RecordedFiguresSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The period is closed, or nothing stands there' })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Cells changed since they were seen' })
  withdrawMany(
    @Param({ schema: PeriodPath }) { slug, period }: PeriodParams,
    @Body({ schema: FigureWithdrawalsSchema }) withdrawals: FigureWithdrawals,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.figures.withdrawMany(actor, slug, period, withdrawals, languageOf(accepted));
  }

  @Put(':indicator/:unit')
  @Requires('figure.write')
  @ApiOperation({
    operationId: 'recordFigure',
    summary: 'Record or correct the figure of one unit, or of the province (`_province`)',
    description: 'Appends a statement; nothing stated is overwritten. Contradictions need `accept` and a note.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiOkResponse({ standardSchema: RecordedFiguresSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The period is closed' })
  @ApiPreconditionFailedResponse({
    standardSchema: ProblemSchema,
    description: 'Somebody else has updated the cell; `current` is the cell as it is now',
  })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A rule of the field is broken' })
  record(
    @Param({ schema: CellPath }) { slug, period, indicator, unit }: CellParams,
    @Body({ schema: NewFigureSchema }) figure: NewFigure,
    @IfMatch() ifMatch: number | null,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    const language = languageOf(accepted);
    return this.figures.record(actor, slug, period, { indicator, unit }, figure, { language, ifMatch });
  }

  @Get(':indicator/:unit/history')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'listFigureHistory', summary: 'Every statement on one cell, newest first' })
  @ApiOkResponse({ standardSchema: FigureHistorySchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'The form does not ask this cell' })
  async history(
    @Param({ schema: CellPath }) { slug, period, indicator, unit }: CellParams,
    @Query({ schema: FigureHistoryQuerySchema }) { knownAt }: FigureHistoryQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.grids.history(await this.grids.resolve(actor, slug), period, { indicator, unit }, knownAt ?? null);
  }

  @Post(':indicator/:unit/withdrawal')
  @Requires('figure.write')
  @ApiOperation({
    operationId: 'withdrawFigure',
    summary: 'Take back the figure that stands; it stays visible, and what it corrected speaks again',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: RecordedFiguresSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or period' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The period is closed, or nothing stands here' })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has updated the cell' })
  withdraw(
    @Param({ schema: CellPath }) { slug, period, indicator, unit }: CellParams,
    @Body({ schema: FigureWithdrawalSchema }) { reason }: FigureWithdrawal,
    @IfMatch() ifMatch: number | null,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    const language = languageOf(accepted);
    return this.figures.withdraw(actor, slug, period, { indicator, unit }, reason, { language, ifMatch });
  }
}
