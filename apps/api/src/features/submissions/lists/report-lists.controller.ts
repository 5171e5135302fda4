import { Body, Controller, Get, Headers, Param, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  type ListAnswer,
  ListAnswerSchema,
  MergedListSchema,
  type NewListRows,
  NewListRowsSchema,
  ProblemSchema,
  SavedListSchema,
} from '@tiendo/contracts';
import { IfMatch, languageOf } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { ListOfReportPath, ListOfRequestPath, type OfReportList, type OfRequestList } from '../submission-paths.js';
import { MergedListsService } from './merged-lists.service.js';
import { ReportListsService } from './report-lists.service.js';

/** Lists in reports: what a unit writes in one, and what all of them come to. */
@ApiTags('submissions')
@Controller('provinces/:province')
export class ReportListsController {
  constructor(
    private readonly lists: ReportListsService,
    private readonly merged: MergedListsService,
  ) {}

  @Put('submissions/:submissionId/lists/:list')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'answerSubmissionList',
    summary: 'Say of a whole list that there is nothing to list, or why what the checks doubt is right',
  })
  @ApiOkResponse({ standardSchema: SavedListSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has saved it' })
  answer(
    @Param({ schema: ListOfReportPath }) { province, submissionId: id, list }: OfReportList,
    @Body({ schema: ListAnswerSchema }) answer: ListAnswer,
    @Headers('accept-language') accepted: string | undefined,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.lists.answer({ actor, province, id, language: languageOf(accepted) }, list, answer, ifMatch);
  }

  @Put('submissions/:submissionId/lists/:list/rows')
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'saveSubmissionListRows',
    summary: 'Add, change and take off up to 1,000 rows of a list: all or nothing, with a problem per failing cell',
    description: 'A row carries the id that its writer gave it: what is sent twice is one row.',
  })
  @ApiOkResponse({ standardSchema: SavedListSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The report is before its leader, or was sent' })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: '`current`: rows that others changed' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: '`errors` points into `/rows`' })
  saveRows(
    @Param({ schema: ListOfReportPath }) { province, submissionId: id, list }: OfReportList,
    @Body({ schema: NewListRowsSchema }) rows: NewListRows,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.lists.saveRows({ actor, province, id, language: languageOf(accepted) }, list, rows);
  }

  @Get('report-requests/:requestId/lists/:list')
  @Requires('request.read')
  @ApiOperation({
    operationId: 'mergeRequestList',
    summary: 'A list of all units of a request as they sent it, with what it comes to',
  })
  @ApiOkResponse({ standardSchema: MergedListSchema })
  merge(
    @Param({ schema: ListOfRequestPath }) { province, requestId, list }: OfRequestList,
    @Actor() actor: ActorContext,
  ) {
    return this.merged.of(actor, province, requestId, list);
  }
}
