import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type DirectiveChange,
  DirectiveChangeSchema,
  type DirectiveDetail,
  DirectiveDetailSchema,
  DirectivePageSchema,
  type DirectiveQuery,
  DirectiveQuerySchema,
  type DirectiveTask,
  DirectiveTaskSchema,
  IdSchema,
  type NewDirective,
  type NewDirectiveEntry,
  NewDirectiveEntrySchema,
  NewDirectiveSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, IfMatch } from '../../platform/http/index.js';
import { Actor, ActorContext, OnWall, Requires } from '../accounts/index.js';
import { DirectivesService } from './directives.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const DirectivePath = PlanPath.extend({ directiveId: IdSchema });
type DirectiveAddress = z.infer<typeof DirectivePath>;

@ApiTags('meetings')
@Controller('plans/:slug/directives')
export class DirectivesController {
  constructor(private readonly directives: DirectivesService) {}

  @Get()
  @OnWall('pathSlug')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'listDirectives',
    summary: 'Conclusions and directives on a plan with what became of them as of a day; filtered and paged',
  })
  @ApiOkResponse({ standardSchema: DirectivePageSchema })
  list(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Query({ schema: DirectiveQuerySchema }) query: DirectiveQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.directives.list(actor, slug, query);
  }

  @Post()
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'createDirective',
    summary: 'Write a conclusion down, beside a line of a meeting or as given by a letter',
  })
  @ApiCreatedResponse({ standardSchema: DirectiveDetailSchema })
  async create(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: NewDirectiveSchema }) directive: NewDirective,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.directives.create(actor, slug, directive));
  }

  @Get(':directiveId')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'getDirective', summary: 'One directive with everything stated of it, latest first' })
  @ApiOkResponse({ standardSchema: DirectiveDetailSchema })
  async get(
    @Param({ schema: DirectivePath }) { slug, directiveId }: DirectiveAddress,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.directives.get(actor, slug, directiveId));
  }

  @Patch(':directiveId')
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'changeDirective',
    summary: 'Rewrite a conclusion that no document has announced yet, or name its document',
  })
  @ApiOkResponse({ standardSchema: DirectiveDetailSchema })
  async change(
    @Param({ schema: DirectivePath }) { slug, directiveId }: DirectiveAddress,
    @Body({ schema: DirectiveChangeSchema }) change: DirectiveChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.directives.change(actor, slug, directiveId, change, ifMatch));
  }

  @Post(':directiveId/entries')
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'stateDirective',
    summary: 'State what became of a directive from a day on; nothing stated before is overwritten',
  })
  @ApiCreatedResponse({ standardSchema: DirectiveDetailSchema })
  async state(
    @Param({ schema: DirectivePath }) { slug, directiveId }: DirectiveAddress,
    @Body({ schema: NewDirectiveEntrySchema }) entry: NewDirectiveEntry,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.directives.state(actor, slug, directiveId, entry, ifMatch));
  }

  @Post(':directiveId/task')
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'makeDirectiveTask',
    summary: 'Make a task of the plan of a directive, by an amendment that its announcement stands for',
  })
  @ApiCreatedResponse({ standardSchema: DirectiveDetailSchema })
  async task(
    @Param({ schema: DirectivePath }) { slug, directiveId }: DirectiveAddress,
    @Body({ schema: DirectiveTaskSchema }) task: DirectiveTask,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.directives.becomeTask(actor, slug, directiveId, task));
  }
}

function tagged(reply: FastifyReply, directive: DirectiveDetail): DirectiveDetail {
  void reply.header('ETag', etagOf(directive.version));
  return directive;
}
