import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  LineHoldersSchema,
  type NewItemAnswer,
  NewItemAnswerSchema,
  type NewLineAnswer,
  type NewLineAnswers,
  NewLineAnswerSchema,
  NewLineAnswersSchema,
  type NewLineHolders,
  NewLineHoldersSchema,
  type NewSection,
  NewSectionSchema,
  type NewStep,
  NewStepSchema,
  ProblemSchema,
  SavedItemSchema,
  SavedLinesSchema,
  SavedSectionSchema,
  type SectionChange,
  SectionChangeSchema,
  type SubmissionBody,
  SubmissionChecksSchema,
  SubmissionPageSchema,
  type SubmissionQuery,
  SubmissionQuerySchema,
  SubmissionSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { etagOf, IfMatch, languageOf, WritesAbout } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { StepsService } from '../sending/steps.service.js';
import {
  ItemPath,
  LinePath,
  type OfItem,
  type OfLine,
  type OfProvince,
  type OfSection,
  type OfSubmission,
  ProvincePath,
  SectionPath,
  SubmissionPath,
} from '../submission-paths.js';
import { UnitsWorkService } from '../units-work/units-work.service.js';
import { CopyService } from './copy.service.js';
import { HoldersService } from './holders.service.js';
import { ItemsService } from './items.service.js';
import { LinesService } from './lines.service.js';
import { ReadingService } from './reading.service.js';
import { SectionsService } from './sections.service.js';

/** Reports of units: the work list, one report, what is saved in it, and the steps on its way. */
@ApiTags('submissions')
@WritesAbout('submissionId')
@Controller('provinces/:province/submissions')
export class SubmissionsController {
  constructor(
    private readonly work: UnitsWorkService,
    private readonly reading: ReadingService,
    private readonly lines: LinesService,
    private readonly items: ItemsService,
    private readonly sections: SectionsService,
    private readonly copies: CopyService,
    private readonly steps: StepsService,
    private readonly holders: HoldersService,
  ) {}

  @Get()
  @Requires('submission.read')
  @ApiOperation({
    operationId: 'listSubmissions',
    summary: 'Reports of one’s own units over all plans, due next first; for the office those that were sent',
  })
  @ApiOkResponse({ standardSchema: SubmissionPageSchema })
  list(
    @Param({ schema: ProvincePath }) { province }: OfProvince,
    @Query({ schema: SubmissionQuerySchema }) query: SubmissionQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.work.list(actor, province, query, languageOf(accepted));
  }

  @Get(':submissionId')
  @Requires('submission.read')
  @ApiOperation({
    operationId: 'getSubmission',
    summary: 'One report: lines, items, sections, steps and what stands against sending it',
    description: 'Of its own unit at any time; of the office once it was sent. Nothing in it counts anywhere yet.',
  })
  @ApiOkResponse({ standardSchema: SubmissionSchema })
  async get(
    @Param({ schema: SubmissionPath }) { province, submissionId }: OfSubmission,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.reading.get(actor, province, submissionId, languageOf(accepted)));
  }

  @Get(':submissionId/checks')
  @Requires('submission.read')
  @ApiOperation({ operationId: 'checkSubmission', summary: 'What stands against sending a report, in plain words' })
  @ApiOkResponse({ standardSchema: SubmissionChecksSchema })
  checks(
    @Param({ schema: SubmissionPath }) { province, submissionId }: OfSubmission,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.reading.checks(actor, province, submissionId, languageOf(accepted));
  }

  @Put(':submissionId/line-holders')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'giveSubmissionLines',
    summary: 'Give lines to a division or an officer of the unit, in this report and the next ones',
    description: 'It says who in the unit sees to a line, and nothing of what is reported; nobody else is told.',
  })
  @ApiOkResponse({ standardSchema: LineHoldersSchema })
  giveLines(
    @Param({ schema: SubmissionPath }) { province, submissionId: id }: OfSubmission,
    @Body({ schema: NewLineHoldersSchema }) holders: NewLineHolders,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.holders.give({ actor, province, id, language: languageOf(accepted) }, holders);
  }

  @Put(':submissionId/lines')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'saveSubmissionLines',
    summary: 'Save up to 1,000 lines at once: all or nothing, with a problem per failing one',
  })
  @ApiOkResponse({ standardSchema: SavedLinesSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Lines changed since they were seen' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: '`errors` points into `/items`' })
  saveLines(
    @Param({ schema: SubmissionPath }) { province, submissionId: id }: OfSubmission,
    @Body({ schema: NewLineAnswersSchema }) { items }: NewLineAnswers,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.lines.saveMany({ actor, province, id, language: languageOf(accepted) }, items);
  }

  @Put(':submissionId/lines/:indicator/:subject')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'saveSubmissionLine',
    summary: 'Save one line: a figure as people write it, unchanged, reported elsewhere, none, or no answer',
  })
  @ApiOkResponse({ standardSchema: SavedLinesSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The report is before its leader, or was sent' })
  @ApiPreconditionFailedResponse({
    standardSchema: ProblemSchema,
    description: 'Somebody else has saved the line; `current` is the line as it is now, `sent` what was sent',
  })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'The answer cannot be read' })
  saveLine(
    @Param({ schema: LinePath }) { province, submissionId: id, indicator, subject }: OfLine,
    @Body({ schema: NewLineAnswerSchema }) answer: NewLineAnswer,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    const write = { actor, province, id, language: languageOf(accepted) };
    return this.lines.save(write, { indicator, subject }, answer, ifMatch);
  }

  @Put(':submissionId/items/:plan/:kind/:code')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'saveSubmissionItem',
    summary: 'State how a target or task stands that the unit leads or carries out',
  })
  @ApiOkResponse({ standardSchema: SavedItemSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has saved it' })
  saveItem(
    @Param({ schema: ItemPath }) { province, submissionId: id, plan, kind, code }: OfItem,
    @Body({ schema: NewItemAnswerSchema }) answer: NewItemAnswer,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    const write = { actor, province, id, language: languageOf(accepted) };
    return this.items.save(write, { plan, kind, code }, answer, ifMatch);
  }

  @Post(':submissionId/sections')
  @Requires('submission.write')
  @ApiOperation({ operationId: 'addSubmissionSection', summary: 'Add a heading of the unit’s own' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: SavedSectionSchema })
  addSection(
    @Param({ schema: SubmissionPath }) { province, submissionId: id }: OfSubmission,
    @Body({ schema: NewSectionSchema }) section: NewSection,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.sections.add({ actor, province, id, language: languageOf(accepted) }, section);
  }

  @Put(':submissionId/sections/:sectionId')
  @Requires('submission.write')
  @ApiOperation({ operationId: 'saveSubmissionSection', summary: 'Save the text of a heading' })
  @ApiOkResponse({ standardSchema: SavedSectionSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has saved it' })
  saveSection(
    @Param({ schema: SectionPath }) { province, submissionId: id, sectionId }: OfSection,
    @Body({ schema: SectionChangeSchema }) change: SectionChange,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    const write = { actor, province, id, language: languageOf(accepted) };
    return this.sections.change(write, sectionId, change, ifMatch);
  }

  @Delete(':submissionId/sections/:sectionId')
  @HttpCode(204)
  @Requires('submission.write')
  @ApiOperation({ operationId: 'removeSubmissionSection', summary: 'Remove a heading of the unit’s own' })
  @ApiNoContentResponse()
  async removeSection(
    @Param({ schema: SectionPath }) { province, submissionId: id, sectionId }: OfSection,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    await this.sections.remove({ actor, province, id, language: languageOf(accepted) }, sectionId);
  }

  @Post(':submissionId/copy-from-last')
  @HttpCode(200)
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'copySubmissionFromLast',
    summary: 'Fill what is empty from the unit’s last report; its lines stay marked until somebody looks at them',
  })
  @ApiOkResponse({ standardSchema: SubmissionSchema })
  async copy(
    @Param({ schema: SubmissionPath }) { province, submissionId: id }: OfSubmission,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.copies.fromLast({ actor, province, id, language: languageOf(accepted) }));
  }

  // A step takes a receipt and writes the trail, of which an owner has one each.
  @Post(':submissionId/steps')
  @WritesAbout('province')
  @HttpCode(200)
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'takeSubmissionStep',
    summary: 'Put a report before the leader, send it back, approve and send it: all of it or nothing',
    description: 'A sending answers its receipt. What stands against it comes back with its places.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiOkResponse({ standardSchema: SubmissionSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The report is not at this step' })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'The report changed since it was seen' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'Something is missing' })
  async step(
    @Param({ schema: SubmissionPath }) { province, submissionId: id }: OfSubmission,
    @Body({ schema: NewStepSchema }) step: NewStep,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.steps.take({ actor, province, id, language: languageOf(accepted) }, step));
  }
}

function tagged(reply: FastifyReply, submission: SubmissionBody): SubmissionBody {
  void reply.header('ETag', etagOf(submission.version));
  return submission;
}
