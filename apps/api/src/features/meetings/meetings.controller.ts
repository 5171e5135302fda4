import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  IdSchema,
  type MeetingBody,
  type MeetingChange,
  MeetingChangeSchema,
  MeetingListSchema,
  MeetingSchema,
  type NewMeeting,
  NewMeetingSchema,
  type SaveAgenda,
  SaveAgendaSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, IfMatch } from '../../platform/http/index.js';
import { Actor, ActorContext, OnWall, Requires } from '../accounts/index.js';
import { MeetingsService } from './meetings.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const MeetingPath = PlanPath.extend({ meetingId: IdSchema });
type MeetingAddress = z.infer<typeof MeetingPath>;

@ApiTags('meetings')
@Controller('plans/:slug/meetings')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  @Get()
  @OnWall('pathSlug')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'listMeetings', summary: 'Meetings of the steering committee on a plan, latest first' })
  @ApiOkResponse({ standardSchema: MeetingListSchema })
  list(@Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>, @Actor() actor: ActorContext) {
    return this.meetings.list(actor, slug);
  }

  @Post()
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'createMeeting',
    summary: 'Call a meeting; its agenda builds itself from the plan as of its day, or from a snapshot',
  })
  @ApiCreatedResponse({ standardSchema: MeetingSchema })
  async create(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: NewMeetingSchema }) meeting: NewMeeting,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.meetings.create(actor, slug, meeting));
  }

  @Get(':meetingId')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getMeeting',
    summary: 'One meeting: agenda, conclusions, and earlier conclusions as they stand on its day',
  })
  @ApiOkResponse({ standardSchema: MeetingSchema })
  async get(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.meetings.get(actor, slug, meetingId));
  }

  @Patch(':meetingId')
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'changeMeeting',
    summary: 'Change day, place or chair; say that it was held; name the announcement of its conclusions',
  })
  @ApiOkResponse({ standardSchema: MeetingSchema })
  async change(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @Body({ schema: MeetingChangeSchema }) change: MeetingChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.meetings.change(actor, slug, meetingId, change, ifMatch));
  }

  @Delete(':meetingId')
  @HttpCode(204)
  @Requires('meeting.write')
  @ApiOperation({ operationId: 'removeMeeting', summary: 'Give a meeting up that has concluded nothing' })
  @ApiNoContentResponse()
  async remove(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    await this.meetings.remove(actor, slug, meetingId);
  }

  @Put(':meetingId/agenda')
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'saveAgenda',
    summary: 'Save the agenda as the secretary ordered, worded and timed it; a stale If-Match answers 412',
  })
  @ApiOkResponse({ standardSchema: MeetingSchema })
  async saveAgenda(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @Body({ schema: SaveAgendaSchema }) agenda: SaveAgenda,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.meetings.saveAgenda(actor, slug, meetingId, agenda, ifMatch));
  }

  @Post(':meetingId/agenda/rebuild')
  @HttpCode(200)
  @Requires('meeting.write')
  @ApiOperation({
    operationId: 'rebuildAgenda',
    summary: 'Build the agenda again from what is known now; edits, own lines and lines worked on stay',
  })
  @ApiOkResponse({ standardSchema: MeetingSchema })
  async rebuild(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.meetings.rebuild(actor, slug, meetingId, ifMatch));
  }
}

function tagged(reply: FastifyReply, meeting: MeetingBody): MeetingBody {
  void reply.header('ETag', etagOf(meeting.version));
  return meeting;
}
