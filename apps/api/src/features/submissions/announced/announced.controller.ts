import { Body, Controller, Delete, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  type NewSubmissionTask,
  NewSubmissionTaskSchema,
  ProblemSchema,
  SavedTaskSchema,
  type TaskChange,
  TaskChangeSchema,
} from '@tiendo/contracts';
import { IfMatch, languageOf, WritesAbout } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { type OfSubmission, type OfTask, SubmissionPath, TaskPath } from '../submission-paths.js';
import { AnnouncedService } from './announced.service.js';

@ApiTags('submissions')
@WritesAbout('submissionId')
@Controller('provinces/:province/submissions/:submissionId/tasks')
export class AnnouncedController {
  constructor(private readonly announced: AnnouncedService) {}

  @Post()
  @Requires('submission.write')
  @ApiOperation({ operationId: 'announceSubmissionTask', summary: 'Announce a task for the next period' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: SavedTaskSchema })
  add(
    @Param({ schema: SubmissionPath }) { province, submissionId: id }: OfSubmission,
    @Body({ schema: NewSubmissionTaskSchema }) task: NewSubmissionTask,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.announced.add({ actor, province, id, language: languageOf(accepted) }, task);
  }

  @Put(':taskId')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'saveSubmissionTask',
    summary: 'Change a task for the next period, or say what became of one that the last report announced',
  })
  @ApiOkResponse({ standardSchema: SavedTaskSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has saved it' })
  change(
    @Param({ schema: TaskPath }) { province, submissionId: id, taskId }: OfTask,
    @Body({ schema: TaskChangeSchema }) change: TaskChange,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.announced.change({ actor, province, id, language: languageOf(accepted) }, taskId, change, ifMatch);
  }

  @Delete(':taskId')
  @HttpCode(204)
  @Requires('submission.write')
  @ApiOperation({ operationId: 'removeSubmissionTask', summary: 'Take a task for the next period off the list' })
  @ApiNoContentResponse()
  async remove(
    @Param({ schema: TaskPath }) { province, submissionId: id, taskId }: OfTask,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    await this.announced.remove({ actor, province, id, language: languageOf(accepted) }, taskId);
  }
}
