import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  type AsOfQuery,
  AsOfQuerySchema,
  DiscrepancyListSchema,
  IdSchema,
  ListedDiscrepancySchema,
  type NewSettlement,
  NewSettlementSchema,
  ProblemSchema,
  type Withdrawal,
  WithdrawalSchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ReadyAnswers } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { OverviewService } from '../board/index.js';
import { PlanCache } from '../plans/index.js';
import { ReconciliationService } from './reconciliation.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const KeyPath = PlanPath.extend({ key: z.string().max(64) });
const SettlementPath = PlanPath.extend({ settlementId: IdSchema });

/** Đối chiếu số liệu. */
@ApiTags('reconciliation')
@Controller('plans/:slug')
export class ReconciliationController {
  constructor(
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly reconciliation: ReconciliationService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get('discrepancies')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'listDiscrepancies',
    summary: 'Every contradiction in the data of a plan: both figures, both sources, how it was settled',
  })
  @ApiOkResponse({ standardSchema: DiscrepancyListSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  async discrepancies(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: AsOfQuerySchema }) query: AsOfQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    actor.require('plan.read', remembered.plan.provinceId);
    const moment = this.overviews.momentOf(remembered.plan, query);
    const parts = ['discrepancies', remembered.plan.planId, this.overviews.stateOf(remembered), moment];
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts,
      make: () => this.reconciliation.list(remembered, moment),
    });
  }

  @Post('discrepancies/:key/settlement')
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'settleDiscrepancy',
    summary: 'Settle a contradiction: how and why; no figure is changed by it',
    description: 'The key names both figures, so that a new figure opens the contradiction again.',
  })
  @ApiCreatedResponse({ standardSchema: ListedDiscrepancySchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such contradiction any more' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It is settled already' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'Not a way to settle it' })
  settle(
    @Param({ schema: KeyPath }) { slug, key }: z.infer<typeof KeyPath>,
    @Body({ schema: NewSettlementSchema }) settlement: NewSettlement,
    @Query({ schema: AsOfQuerySchema }) query: AsOfQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.reconciliation.settle(actor, slug, key, settlement, query);
  }

  @Post('discrepancies/settlement/:settlementId/withdrawal')
  @HttpCode(204)
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'withdrawSettlement',
    summary: 'Take a settlement back, with the reason; the contradiction is open again',
  })
  @ApiNoContentResponse({ description: 'Withdrawn' })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such settlement' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'Withdrawn already' })
  withdraw(
    @Param({ schema: SettlementPath }) { slug, settlementId }: z.infer<typeof SettlementPath>,
    @Body({ schema: WithdrawalSchema }) { reason }: Withdrawal,
    @Actor() actor: ActorContext,
  ) {
    return this.reconciliation.withdraw(actor, slug, settlementId, reason);
  }
}
