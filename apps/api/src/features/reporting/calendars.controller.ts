import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type CalendarChange,
  CalendarChangeSchema,
  CalendarListSchema,
  CalendarResultSchema,
  REGULAR_PERIOD_KINDS,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, IfMatch } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { CalendarsService } from './calendars.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });
const CalendarParams = PlanParams.extend({ kind: z.enum(REGULAR_PERIOD_KINDS) });

@ApiTags('reporting')
@Controller('plans/:slug/calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ summary: 'Reporting calendars of a plan' })
  @ApiOkResponse({ standardSchema: CalendarListSchema })
  list(@Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>, @Actor() actor: ActorContext) {
    return this.calendars.list(actor, slug);
  }

  @Put(':kind')
  @Requires('period.write')
  @ApiOperation({ summary: 'Set a calendar and make its periods; open ones and those with figures stay as they are' })
  @ApiOkResponse({ standardSchema: CalendarResultSchema })
  async set(
    @Param({ schema: CalendarParams }) { slug, kind }: z.infer<typeof CalendarParams>,
    @Body({ schema: CalendarChangeSchema }) change: CalendarChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = await this.calendars.set(actor, slug, kind, change, ifMatch);
    void reply.header('ETag', etagOf(result.calendar.version));
    return result;
  }

  @Delete(':kind')
  @HttpCode(204)
  @Requires('period.write')
  @ApiOperation({ summary: 'Remove a calendar with its planned periods' })
  @ApiNoContentResponse()
  async remove(
    @Param({ schema: CalendarParams }) { slug, kind }: z.infer<typeof CalendarParams>,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    await this.calendars.remove(actor, slug, kind, ifMatch);
  }
}
