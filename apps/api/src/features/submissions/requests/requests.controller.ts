import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
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
  type NewReportRequest,
  NewReportRequestSchema,
  ProblemSchema,
  type ReportRequestBody,
  type ReportRequestChange,
  ReportRequestChangeSchema,
  ReportRequestPageSchema,
  type ReportRequestQuery,
  ReportRequestQuerySchema,
  ReportRequestSchema,
  type RequestWithdrawal,
  RequestWithdrawalSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { etagOf, IfMatch, languageOf } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { type OfProvince, type OfRequest, ProvincePath, RequestPath } from '../submission-paths.js';
import { RequestsService } from './requests.service.js';

@ApiTags('submissions')
@Controller('provinces/:province/report-requests')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  @Get()
  @Requires('request.read')
  @ApiOperation({ operationId: 'listReportRequests', summary: 'What is asked of units, what is due last first' })
  @ApiOkResponse({ standardSchema: ReportRequestPageSchema })
  list(
    @Param({ schema: ProvincePath }) { province }: OfProvince,
    @Query({ schema: ReportRequestQuerySchema }) query: ReportRequestQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.requests.list(actor, province, query, languageOf(accepted));
  }

  @Post()
  @Requires('request.write')
  @ApiOperation({
    operationId: 'createReportRequest',
    summary: 'Draft a request: plans, period, due time, outline, units; no unit sees it until it is opened',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: ReportRequestSchema })
  async create(
    @Param({ schema: ProvincePath }) { province }: OfProvince,
    @Body({ schema: NewReportRequestSchema }) request: NewReportRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.requests.create(actor, province, request, languageOf(accepted)));
  }

  @Get(':requestId')
  @Requires('request.read')
  @ApiOperation({
    operationId: 'getReportRequest',
    summary: 'One request with its board: how far every unit is, without persons and without what units write',
  })
  @ApiOkResponse({ standardSchema: ReportRequestSchema })
  async get(
    @Param({ schema: RequestPath }) { province, requestId }: OfRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.requests.get(actor, province, requestId, languageOf(accepted)));
  }

  @Patch(':requestId')
  @Requires('request.write')
  @ApiOperation({
    operationId: 'changeReportRequest',
    summary: 'Change a draft; once it is open, its title, letter and due time',
  })
  @ApiOkResponse({ standardSchema: ReportRequestSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has changed it' })
  async change(
    @Param({ schema: RequestPath }) { province, requestId: id }: OfRequest,
    @Body({ schema: ReportRequestChangeSchema }) change: ReportRequestChange,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const language = languageOf(accepted);
    return tagged(reply, await this.requests.change({ actor, province, id, ifMatch, language }, change));
  }

  @Post(':requestId/opening')
  @HttpCode(200)
  @Requires('request.write')
  @ApiOperation({
    operationId: 'openReportRequest',
    summary: 'Ask all units at once: each has its report to write from now on',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiOkResponse({ standardSchema: ReportRequestSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It is open already, or was withdrawn' })
  async open(
    @Param({ schema: RequestPath }) { province, requestId: id }: OfRequest,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const language = languageOf(accepted);
    return tagged(reply, await this.requests.open({ actor, province, id, ifMatch, language }));
  }

  @Post(':requestId/withdrawal')
  @HttpCode(200)
  @Requires('request.write')
  @ApiOperation({
    operationId: 'withdrawReportRequest',
    summary: 'Ask no more; what was sent stays, what was not is asked no longer',
  })
  @ApiOkResponse({ standardSchema: ReportRequestSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It was withdrawn already' })
  async withdraw(
    @Param({ schema: RequestPath }) { province, requestId: id }: OfRequest,
    @Body({ schema: RequestWithdrawalSchema }) { reason }: RequestWithdrawal,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const language = languageOf(accepted);
    return tagged(reply, await this.requests.withdraw({ actor, province, id, ifMatch, language }, reason));
  }
}

function tagged(reply: FastifyReply, request: ReportRequestBody): ReportRequestBody {
  void reply.header('ETag', etagOf(request.version));
  return request;
}
