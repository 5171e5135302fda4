import { Body, Controller, Get, Param, Post, Query, type Type } from '@nestjs/common';
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
  HistoryPageSchema,
  type HistoryQuery,
  HistoryQuerySchema,
  IdSchema,
  type ItemKind,
  type NewStatement,
  NewStatementSchema,
  ProblemSchema,
  StatusEntrySchema,
  type Withdrawal,
  WithdrawalSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { HistoryService } from './history.service.js';
import { WithdrawalService } from './withdrawal.service.js';
import { StatementService } from './statement.service.js';

const ItemPath = z.object({ slug: z.string().max(80), code: z.string().max(60) });
const EntryPath = ItemPath.extend({ entryId: IdSchema });

/** Statements of one kind of item; targets and tasks share every rule and differ in their address. */
function statementController(kind: ItemKind, name: string): Type<unknown> {
  @ApiTags('statements')
  @Controller(`plans/:slug/${kind}s/:code`)
  class ItemStatementController {
    constructor(
      private readonly statements: StatementService,
      private readonly withdrawals: WithdrawalService,
      private readonly histories: HistoryService,
    ) {}

    @Post('status')
    @Requires('progress.write')
    @ApiOperation({
      operationId: `record${name}Status`,
      summary: `State the status of a ${kind} from a day on`,
      description: 'Appends a statement; nothing stated is overwritten. `supersedes` corrects an earlier one.',
    })
    @ApiHeader({ name: 'If-Match', required: false, description: 'Version of the item the writer has seen' })
    @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
    @ApiCreatedResponse({ standardSchema: StatusEntrySchema })
    @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or item' })
    @ApiConflictResponse({
      standardSchema: ProblemSchema,
      description: 'The statement to correct was corrected already',
    })
    @ApiPreconditionFailedResponse({
      standardSchema: ProblemSchema,
      description: 'Somebody else has updated the item; `current` is the item as it is now',
    })
    @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A rule of the field is broken' })
    record(
      @Param({ schema: ItemPath }) { slug, code }: z.infer<typeof ItemPath>,
      @Body({ schema: NewStatementSchema }) statement: NewStatement,
      @IfMatch() ifMatch: number | null,
      @Actor() actor: ActorContext,
    ) {
      return this.statements.record(actor, slug, { kind, code }, statement, { ifMatch });
    }

    @Get('history')
    @Requires('plan.read')
    @ApiOperation({
      operationId: `list${name}History`,
      summary: `Everything stated on a ${kind}, newest first, with who, when and on what document`,
    })
    @ApiOkResponse({ standardSchema: HistoryPageSchema })
    @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or item' })
    history(
      @Param({ schema: ItemPath }) { slug, code }: z.infer<typeof ItemPath>,
      @Query({ schema: HistoryQuerySchema }) query: HistoryQuery,
      @Actor() actor: ActorContext,
    ) {
      return this.histories.page(actor, slug, { kind, code }, query);
    }

    @Post('history/:entryId/withdrawal')
    @Requires('progress.write')
    @ApiOperation({
      operationId: `withdraw${name}Statement`,
      summary: `Take back a statement on a ${kind}; it stays visible`,
    })
    @ApiHeader({ name: 'If-Match', required: false, description: 'Version of the item the writer has seen' })
    @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
    @ApiCreatedResponse({ standardSchema: StatusEntrySchema })
    @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, item or statement' })
    @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It was corrected or withdrawn already' })
    @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has updated the item' })
    withdraw(
      @Param({ schema: EntryPath }) { slug, code, entryId }: z.infer<typeof EntryPath>,
      @Body({ schema: WithdrawalSchema }) { reason }: Withdrawal,
      @IfMatch() ifMatch: number | null,
      @Actor() actor: ActorContext,
    ) {
      return this.withdrawals.withdraw(actor, slug, { kind, code }, entryId, reason, { ifMatch });
    }
  }
  Object.defineProperty(ItemStatementController, 'name', { value: `${name}StatementController` });
  return ItemStatementController;
}

export const TargetStatementController = statementController('target', 'Target');
export const TaskStatementController = statementController('task', 'Task');
