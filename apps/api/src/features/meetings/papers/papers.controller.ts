import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdSchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { DOCX, fileOf } from '../../papers/index.js';
import { PapersService } from './papers.service.js';

const MeetingPath = z.object({ slug: z.string().max(80), meetingId: IdSchema });
type MeetingAddress = z.infer<typeof MeetingPath>;

@ApiTags('meetings')
@Controller('plans/:slug/meetings/:meetingId')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Get('briefing.docx')
  @Requires('plan.read')
  @ApiOperation({ operationId: 'getBriefing', summary: 'The briefing of a meeting as a Word document' })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async briefing(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.papers.briefing(actor, slug, meetingId));
  }

  @Get('minutes.docx')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'getMinutes',
    summary: 'The announcement of the conclusions of a meeting as a Word document, after Nghị định 30/2020/NĐ-CP',
  })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async minutes(
    @Param({ schema: MeetingPath }) { slug, meetingId }: MeetingAddress,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.papers.minutes(actor, slug, meetingId));
  }
}
