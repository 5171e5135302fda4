import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  HeadlineListSchema,
  HeadlineSchema,
  IdSchema,
  type NewHeadline,
  NewHeadlineSchema,
  ProblemSchema,
  type Withdrawal,
  WithdrawalSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { HeadlineService } from './headline.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const HeadlinePath = PlanPath.extend({ headlineId: IdSchema });

/** Headlines of issued reports, as printed. */
@ApiTags('reconciliation')
@Controller('plans/:slug/headlines')
export class HeadlineController {
  constructor(private readonly headlines: HeadlineService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'listHeadlines',
    summary: 'Figures of issued reports as printed, corrected and withdrawn ones among them',
  })
  @ApiOkResponse({ standardSchema: HeadlineListSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  list(@Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>, @Actor() actor: ActorContext) {
    return this.headlines.list(actor, slug);
  }

  @Post()
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'addHeadline',
    summary: 'Write down a figure of an issued report as printed, to hold it against a recount',
  })
  @ApiCreatedResponse({ standardSchema: HeadlineSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A rule of the field is broken' })
  add(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: NewHeadlineSchema }) headline: NewHeadline,
    @Actor() actor: ActorContext,
  ) {
    return this.headlines.add(actor, slug, headline);
  }

  @Post(':headlineId/correction')
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'correctHeadline',
    summary: 'Correct what was written down; the first stays visible as corrected',
  })
  @ApiCreatedResponse({ standardSchema: HeadlineSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such headline' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'Corrected or withdrawn already' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A rule of the field is broken' })
  correct(
    @Param({ schema: HeadlinePath }) { slug, headlineId }: z.infer<typeof HeadlinePath>,
    @Body({ schema: NewHeadlineSchema }) headline: NewHeadline,
    @Actor() actor: ActorContext,
  ) {
    return this.headlines.correct(actor, slug, headlineId, headline);
  }

  @Post(':headlineId/withdrawal')
  @HttpCode(204)
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'withdrawHeadline',
    summary: 'Take a headline back, with the reason; it stays visible, and what it corrected stands again',
  })
  @ApiNoContentResponse({ description: 'Withdrawn' })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such headline' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'Corrected or withdrawn already' })
  withdraw(
    @Param({ schema: HeadlinePath }) { slug, headlineId }: z.infer<typeof HeadlinePath>,
    @Body({ schema: WithdrawalSchema }) { reason }: Withdrawal,
    @Actor() actor: ActorContext,
  ) {
    return this.headlines.withdraw(actor, slug, headlineId, reason);
  }
}
