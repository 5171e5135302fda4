import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LateListSchema,
  type NewPeriod,
  NewPeriodSchema,
  type PeriodBody,
  type PeriodChange,
  PeriodChangeSchema,
  PeriodCodeSchema,
  PeriodListSchema,
  PeriodSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, IfMatch, languageOf } from '../../platform/http/index.js';
import { Actor, ActorContext, Public, Requires } from '../accounts/index.js';
import { PeriodsService } from './periods.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });
const PeriodParams = PlanParams.extend({ period: PeriodCodeSchema });

@ApiTags('reporting')
@Controller('plans/:slug/periods')
export class PeriodsController {
  constructor(private readonly periods: PeriodsService) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Periods of a plan, newest first, with their windows and how many units reported' })
  @ApiOkResponse({ standardSchema: PeriodListSchema })
  list(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.periods.list(actor, slug, languageOf(language));
  }

  @Post()
  @Requires('period.write')
  @ApiOperation({ summary: 'Add an ad hoc period' })
  @ApiCreatedResponse({ standardSchema: PeriodSchema })
  async add(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: NewPeriodSchema }) period: NewPeriod,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.periods.add(actor, slug, period, languageOf(language)));
  }

  @Get(':period')
  @Public()
  @ApiOperation({ summary: 'One period' })
  @ApiOkResponse({ standardSchema: PeriodSchema })
  async get(
    @Param({ schema: PeriodParams }) { slug, period }: z.infer<typeof PeriodParams>,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.periods.get(actor, slug, period, languageOf(language)));
  }

  @Patch(':period')
  @Requires('period.write')
  @ApiOperation({ summary: 'Move the window of a period, open or close it by hand' })
  @ApiOkResponse({ standardSchema: PeriodSchema })
  async change(
    @Param({ schema: PeriodParams }) { slug, period }: z.infer<typeof PeriodParams>,
    @Body({ schema: PeriodChangeSchema }) change: PeriodChange,
    @IfMatch() ifMatch: number | null,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.periods.change(actor, slug, period, change, ifMatch, languageOf(language)));
  }

  @Delete(':period')
  @HttpCode(204)
  @Requires('period.write')
  @ApiOperation({ summary: 'Take an ad hoc period without figures away' })
  @ApiNoContentResponse()
  async remove(
    @Param({ schema: PeriodParams }) { slug, period }: z.infer<typeof PeriodParams>,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    await this.periods.remove(actor, slug, period, ifMatch);
  }

  @Get(':period/late')
  @Requires('plan.read')
  @ApiOperation({ summary: 'Units that have not given all they are asked for, those without any figure first' })
  @ApiOkResponse({ standardSchema: LateListSchema })
  late(@Param({ schema: PeriodParams }) { slug, period }: z.infer<typeof PeriodParams>, @Actor() actor: ActorContext) {
    return this.periods.late(actor, slug, period);
  }
}

function tagged(reply: FastifyReply, period: PeriodBody): PeriodBody {
  void reply.header('ETag', etagOf(period.version));
  return period;
}
