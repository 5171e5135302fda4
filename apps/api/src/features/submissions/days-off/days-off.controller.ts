import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import {
  type DaysOff,
  type DaysOffQuery,
  DaysOffQuerySchema,
  DaysOffSchema,
  ProblemSchema,
  type SaveDaysOff,
  SaveDaysOffSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { etagOf, IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { type OfProvince, ProvincePath } from '../submission-paths.js';
import { DaysOffService } from './days-off.service.js';

@ApiTags('submissions')
@Controller('provinces/:province/days-off')
export class DaysOffController {
  constructor(private readonly daysOff: DaysOffService) {}

  @Get()
  @Requires('org.read')
  @ApiOperation({ operationId: 'getDaysOff', summary: 'Days off of a year, and weekend days worked instead' })
  @ApiOkResponse({ standardSchema: DaysOffSchema })
  async get(
    @Param({ schema: ProvincePath }) { province }: OfProvince,
    @Query({ schema: DaysOffQuerySchema }) query: DaysOffQuery,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DaysOff> {
    const days = await this.daysOff.of(actor, province, query);
    void reply.header('ETag', etagOf(days.version));
    return days;
  }

  @Put()
  @Requires('period.write')
  @ApiOperation({
    operationId: 'saveDaysOff',
    summary: 'Say which days of a year are off; due times move on past them',
  })
  @ApiOkResponse({ standardSchema: DaysOffSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has changed the year' })
  save(
    @Param({ schema: ProvincePath }) { province }: OfProvince,
    @Body({ schema: SaveDaysOffSchema }) days: SaveDaysOff,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.daysOff.save(actor, province, days, ifMatch);
  }
}
