import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
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
  type BulkResult,
  BulkResultSchema,
  type BulkStatements,
  BulkStatementsSchema,
  ProblemSchema,
  type StandingStatements,
  type StandingStatementsQuery,
  StandingStatementsQuerySchema,
  StandingStatementsSchema,
  type StatementWithdrawals,
  StatementWithdrawalsSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../platform/http/body-limits.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { HistoryService } from './history.service.js';
import { WithdrawalService } from './withdrawal.service.js';
import { StatementService } from './statement.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });

/** Statements on several items of a plan at once. */
@ApiTags('statements')
@Controller('plans/:slug')
export class StatementsController {
  constructor(
    private readonly statements: StatementService,
    private readonly withdrawals: WithdrawalService,
    private readonly histories: HistoryService,
  ) {}

  @Get('statements')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'listStandingStatements',
    summary: 'What stands of up to 200 items, and which statement speaks today: what a new one begins from or corrects',
  })
  @ApiOkResponse({ standardSchema: StandingStatementsSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  standing(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: StandingStatementsQuerySchema }) query: StandingStatementsQuery,
    @Actor() actor: ActorContext,
  ): Promise<StandingStatements> {
    return this.histories.standing(actor, slug, query);
  }

  @Post('statuses')
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'recordStatuses',
    summary: 'State up to 200 statuses at once: all or nothing, with a problem per failing one',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: BulkResultSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  @ApiUnprocessableEntityResponse({
    standardSchema: ProblemSchema,
    description: 'Nothing was stored; `errors` points into `/items`',
  })
  async recordMany(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: BulkStatementsSchema }) { items }: BulkStatements,
    @Actor() actor: ActorContext,
  ): Promise<BulkResult> {
    const statements = items.map(({ kind, code, version = null, ...statement }) => ({
      kind,
      code,
      version,
      statement,
    }));
    return { items: await this.statements.recordMany(actor, slug, statements) };
  }

  @Post('statuses/withdrawals')
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'withdrawStatuses',
    summary: 'Take back up to 200 statements at once: all or nothing; what they corrected or followed speaks again',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: BulkResultSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'Some were corrected or withdrawn already' })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Items changed since they were seen' })
  async withdrawMany(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: StatementWithdrawalsSchema }) withdrawals: StatementWithdrawals,
    @Actor() actor: ActorContext,
  ): Promise<BulkResult> {
    return { items: await this.withdrawals.withdrawMany(actor, slug, withdrawals) };
  }
}
