import { Body, Controller, Get, Headers, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  IdSchema,
  type NewRankingPublication,
  NewRankingPublicationSchema,
  type NewRankingRemark,
  NewRankingRemarkSchema,
  ProblemSchema,
  type RankingAnswer,
  RankingAnswerSchema,
  type RankingDecision,
  RankingDecisionSchema,
  RankingOpenPlacesSchema,
  type RankingPlanQuery,
  RankingPlanQuerySchema,
  type RankingPublicationChange,
  RankingPublicationChangeSchema,
  RankingPublicationListSchema,
  RankingPublicationSchema,
  RankingRemarkListSchema,
  RankingRemarkSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch, languageOf } from '../../../platform/http/index.js';
import { Actor, ActorContext, Public, Requires } from '../../accounts/index.js';
import { PublicationService } from './publication.service.js';
import { RemarksService } from './remarks.service.js';

const PublicationPath = z.object({ id: IdSchema });

/** Rankings on their way out of the house: shared with the units, contested, published by a decision. */
@ApiTags('rankings')
@Controller('ranking-publications')
export class PublicationController {
  constructor(
    private readonly publications: PublicationService,
    private readonly remarks: RemarksService,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listRankingPublications',
    summary: 'Rankings of a plan shared with units or published',
  })
  @ApiOkResponse({ standardSchema: RankingPublicationListSchema })
  list(
    @Query({ schema: RankingPlanQuerySchema }) { plan }: RankingPlanQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.publications.list(actor, plan, languageOf(accepted));
  }

  @Post()
  @Requires('ranking.publish')
  @ApiOperation({
    operationId: 'shareRanking',
    summary: 'Share a provisional ranking with its units, or prepare the correction of a published one',
  })
  @ApiCreatedResponse({ standardSchema: RankingPublicationSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It is shared or published already' })
  share(
    @Body({ schema: NewRankingPublicationSchema }) body: NewRankingPublication,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.publications.share(actor, body, languageOf(accepted));
  }

  @Patch(':id')
  @Requires('ranking.publish')
  @ApiOperation({ operationId: 'changeRankingContest', summary: 'Move the last day to contest a shared ranking' })
  @ApiOkResponse({ standardSchema: RankingPublicationSchema })
  change(
    @Param({ schema: PublicationPath }) { id }: z.infer<typeof PublicationPath>,
    @Body({ schema: RankingPublicationChangeSchema }) body: RankingPublicationChange,
    @IfMatch() ifMatch: number | null,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.publications.change(actor, id, body, ifMatch, languageOf(accepted));
  }

  @Post(':id/publication')
  @Requires('ranking.publish')
  @ApiOperation({
    operationId: 'publishRanking',
    summary: 'Publish a shared ranking by its decision: its rows are frozen',
  })
  @ApiCreatedResponse({ standardSchema: RankingPublicationSchema })
  @ApiUnprocessableEntityResponse({
    standardSchema: ProblemSchema,
    description: 'Units may still contest, remarks are without an answer, or figures leave units several places',
  })
  publish(
    @Param({ schema: PublicationPath }) { id }: z.infer<typeof PublicationPath>,
    @Body({ schema: RankingDecisionSchema }) body: RankingDecision,
    @IfMatch() ifMatch: number | null,
    @Headers('accept-language') accepted: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.publications.publish(actor, id, body, ifMatch, languageOf(accepted));
  }

  @Get(':id/open-places')
  @Requires('work.read')
  @ApiOperation({
    operationId: 'listOpenPlaces',
    summary: 'Units of a shared ranking whose figures leave several places, these figures, and the place by each rule',
  })
  @ApiOkResponse({ standardSchema: RankingOpenPlacesSchema })
  openPlaces(
    @Param({ schema: PublicationPath }) { id }: z.infer<typeof PublicationPath>,
    @Actor() actor: ActorContext,
  ) {
    return this.publications.openPlaces(actor, id);
  }

  @Get(':id/remarks')
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'listRankingRemarks',
    summary: "Remarks of units on a ranking: all of them for the office, a unit's own for the unit",
  })
  @ApiOkResponse({ standardSchema: RankingRemarkListSchema })
  listRemarks(
    @Param({ schema: PublicationPath }) { id }: z.infer<typeof PublicationPath>,
    @Actor() actor: ActorContext,
  ) {
    return this.remarks.list(actor, id);
  }

  @Post(':id/remarks')
  @Requires('ranking.contest')
  @ApiOperation({ operationId: 'contestRanking', summary: "Contest one's own line of a shared ranking, up to its day" })
  @ApiCreatedResponse({ standardSchema: RankingRemarkSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'The time to contest is over' })
  contest(
    @Param({ schema: PublicationPath }) { id }: z.infer<typeof PublicationPath>,
    @Body({ schema: NewRankingRemarkSchema }) body: NewRankingRemark,
    @Actor() actor: ActorContext,
  ) {
    return this.remarks.contest(actor, id, body);
  }
}

@ApiTags('rankings')
@Controller('ranking-remarks')
export class RemarkController {
  constructor(private readonly remarks: RemarksService) {}

  @Post(':id/answers')
  @Requires('ranking.publish')
  @ApiOperation({ operationId: 'answerRankingRemark', summary: 'Answer a remark of a unit; the latest answer speaks' })
  @ApiCreatedResponse({ standardSchema: RankingRemarkSchema })
  answer(
    @Param({ schema: PublicationPath }) { id }: z.infer<typeof PublicationPath>,
    @Body({ schema: RankingAnswerSchema }) body: RankingAnswer,
    @Actor() actor: ActorContext,
  ) {
    return this.remarks.answer(actor, id, body);
  }
}
