import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AsOfQuery,
  AsOfQuerySchema,
  ItemDetailSchema,
  type ItemKind,
  ItemPageSchema,
  ProblemSchema,
  type TargetQuery,
  TargetQuerySchema,
  type TaskQuery,
  TaskQuerySchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ReadyAnswers } from '../../../platform/http/index.js';
import { Actor, ActorContext, Public } from '../../accounts/index.js';
import { ItemService } from './item.service.js';
import { OverviewService } from '../overview/overview.service.js';
import { PlanCache } from '../../plans/index.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const ItemPath = PlanPath.extend({ code: z.string().max(60) });

/** Lists of targets and of tasks, and one of them with everything around it. */
@ApiTags('items')
@Controller('plans/:slug')
export class ItemController {
  constructor(
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly items: ItemService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get('targets')
  @Public()
  @ApiOperation({
    operationId: 'listTargets',
    summary: 'Targets with status, due day and timeliness; filtered, searched without diacritics, sorted, paged',
  })
  @ApiOkResponse({ standardSchema: ItemPageSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, or not for this reader' })
  targets(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: TargetQuerySchema }) query: TargetQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.list('target', slug, query, actor, request, reply);
  }

  @Get('tasks')
  @Public()
  @ApiOperation({
    operationId: 'listTasks',
    summary: 'Tasks with status, due day and timeliness; filtered, searched without diacritics, sorted, paged',
  })
  @ApiOkResponse({ standardSchema: ItemPageSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan, or not for this reader' })
  tasks(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: TaskQuerySchema }) query: TaskQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.list('task', slug, query, actor, request, reply);
  }

  @Get('targets/:code')
  @Public()
  @ApiOperation({
    operationId: 'getTarget',
    summary: 'One target: measures, verdicts, status, reasons, people, versions',
  })
  @ApiOkResponse({ standardSchema: ItemDetailSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or target' })
  target(
    @Param({ schema: ItemPath }) { slug, code }: z.infer<typeof ItemPath>,
    @Query({ schema: AsOfQuerySchema }) query: AsOfQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.detail('target', slug, code, query, actor, request, reply);
  }

  @Get('tasks/:code')
  @Public()
  @ApiOperation({ operationId: 'getTask', summary: 'One task: executing units n/N, status, reasons, people, versions' })
  @ApiOkResponse({ standardSchema: ItemDetailSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or task' })
  task(
    @Param({ schema: ItemPath }) { slug, code }: z.infer<typeof ItemPath>,
    @Query({ schema: AsOfQuerySchema }) query: AsOfQuery,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.detail('task', slug, code, query, actor, request, reply);
  }

  private async list(
    kind: ItemKind,
    slug: string,
    query: TargetQuery & TaskQuery,
    actor: ActorContext,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const moment = await this.overviews.momentFor(actor, remembered.plan, query);
    const member = actor.can('plan.read', remembered.plan.provinceId);
    const parts = [kind, remembered.plan.planId, member, this.overviews.stateOf(remembered), moment, query];
    return this.answers.send(request, reply, {
      version: remembered.plan.revision,
      parts,
      make: async () => {
        const after = await this.items.pageAfter(actor, remembered.plan, kind, query);
        return after === null
          ? this.items.list(actor, await this.overviews.board(remembered, moment), kind, query)
          : this.items.page(actor, await this.overviews.part(remembered, moment, { kind, ...after }), kind, query);
      },
    });
  }

  private async detail(
    kind: ItemKind,
    slug: string,
    code: string,
    query: AsOfQuery,
    actor: ActorContext,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const remembered = await this.memory.resolve(slug, actor);
    const moment = await this.overviews.momentFor(actor, remembered.plan, query);
    const member = actor.can('plan.read', remembered.plan.provinceId);
    const parts = [`one ${kind}`, code, remembered.plan.planId, member, this.overviews.stateOf(remembered), moment];
    const read = async () => {
      const board = await this.overviews.board(remembered, moment);
      return { board, row: await this.items.find(actor, board, kind, code) };
    };
    if (!member) {
      // Who never states anything needs no version to state against, and nothing is read before it must be.
      return this.answers.send(request, reply, {
        version: remembered.plan.revision,
        parts,
        make: async () => {
          const { board, row } = await read();
          return this.items.detail(actor, board, row);
        },
      });
    }
    const { board, row } = await read();
    return this.answers.send(request, reply, {
      // The item's own version leads the tag, so that it serves If-Match of the next statement.
      version: row.item.version,
      parts,
      make: () => this.items.detail(actor, board, row),
    });
  }
}
