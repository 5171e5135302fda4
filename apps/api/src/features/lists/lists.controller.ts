import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  CodeSchema,
  type ListBody,
  type ListChange,
  ListChangeSchema,
  type ListQuery,
  ListQuerySchema,
  ListSchema,
  ListsSchema,
  type NewList,
  NewListSchema,
  ProblemSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, IfMatch } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { ListsService } from './lists.service.js';

const ProvincePath = z.object({ province: z.string().max(80) });
const ListPath = ProvincePath.extend({ list: CodeSchema });

/** Lists (bảng kê) that the office sets. */
@ApiTags('submissions')
@Controller('provinces/:province/lists')
export class ListsController {
  constructor(private readonly lists: ListsService) {}

  @Get()
  @Requires('request.read')
  @ApiOperation({ operationId: 'listLists', summary: 'Lists that the office asks of units, with their columns' })
  @ApiOkResponse({ standardSchema: ListsSchema })
  list(
    @Param({ schema: ProvincePath }) { province }: z.infer<typeof ProvincePath>,
    @Query({ schema: ListQuerySchema }) query: ListQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.lists.list(actor, province, query);
  }

  @Post()
  @Requires('request.write')
  @ApiOperation({ operationId: 'createList', summary: 'Set a list: its columns, its states, what it counts' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: ListSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The code is taken' })
  async create(
    @Param({ schema: ProvincePath }) { province }: z.infer<typeof ProvincePath>,
    @Body({ schema: NewListSchema }) list: NewList,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.lists.create(actor, province, list));
  }

  @Get(':list')
  @Requires('request.read')
  @ApiOperation({ operationId: 'getList', summary: 'One list' })
  @ApiOkResponse({ standardSchema: ListSchema })
  async get(
    @Param({ schema: ListPath }) { province, list }: z.infer<typeof ListPath>,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.lists.get(actor, province, list));
  }

  @Patch(':list')
  @Requires('request.write')
  @ApiOperation({
    operationId: 'changeList',
    summary: 'Change a list for requests that are opened from now on, or retire it',
    description: 'What was asked already stays as it was asked.',
  })
  @ApiOkResponse({ standardSchema: ListSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has changed it' })
  async change(
    @Param({ schema: ListPath }) { province, list: code }: z.infer<typeof ListPath>,
    @Body({ schema: ListChangeSchema }) change: ListChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.lists.change(actor, province, { code, ifMatch }, change));
  }
}

function tagged(reply: FastifyReply, list: ListBody): ListBody {
  void reply.header('ETag', etagOf(list.version));
  return list;
}
