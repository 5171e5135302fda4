import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type SubmissionPaperQuery, SubmissionPaperQuerySchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { DOCX, fileOf } from '../../papers/index.js';
import { type OfSubmission, SubmissionPath } from '../submission-paths.js';
import { SubmissionPapersService } from './submission-papers.service.js';

@ApiTags('submissions')
@Controller('provinces/:province/submissions/:submissionId')
export class SubmissionPapersController {
  constructor(private readonly papers: SubmissionPapersService) {}

  @Get('paper')
  @Requires('submission.read')
  @ApiOperation({
    operationId: 'getSubmissionPaper',
    summary: 'The unit’s own document of a report as an editable Word document, after Nghị định 30/2020/NĐ-CP',
    description: 'For who may read the report. Number and day are open until it was sent by a signed paper.',
  })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @Param({ schema: SubmissionPath }) { province, submissionId }: OfSubmission,
    @Query({ schema: SubmissionPaperQuerySchema }) query: SubmissionPaperQuery,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.papers.write(actor, province, submissionId, query));
  }
}
