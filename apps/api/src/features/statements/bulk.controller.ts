import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  type BulkResult,
  BulkResultSchema,
  type BulkStatements,
  BulkStatementsSchema,
  type NewObservation,
  NewObservationSchema,
  ObservationSchema,
  ProblemSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../platform/http/body-limits.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { ObservationService } from './observations/observation.service.js';
import { StatementService } from './statement.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });

/** What is recorded on a plan without naming one item in the address. */
@ApiTags('statements')
@Controller('plans/:slug')
export class BulkController {
  constructor(
    private readonly statements: StatementService,
    private readonly observations: ObservationService,
  ) {}

  @Post('statuses')
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'recordStatuses',
    summary: 'State up to 200 statuses at once: all or nothing, with a problem per failing one',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: BulkResultSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  @ApiUnprocessableEntityResponse({
    standardSchema: ProblemSchema,
    description: 'Nothing was stored; `errors` points into `/items`',
  })
  async recordMany(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: BulkStatementsSchema }) { items }: BulkStatements,
    @Actor() actor: ActorContext,
  ): Promise<BulkResult> {
    const statements = items.map(({ kind, code, ...statement }) => ({ kind, code, statement }));
    return { items: await this.statements.recordMany(actor, slug, statements) };
  }

  @Post('observations')
  @Requires('progress.write')
  @ApiOperation({ operationId: 'recordObservation', summary: 'Record a measured value on an indicator of the plan' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: ObservationSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A rule of the field is broken' })
  observe(
    @Param({ schema: PlanPath }) { slug }: z.infer<typeof PlanPath>,
    @Body({ schema: NewObservationSchema }) observation: NewObservation,
    @Actor() actor: ActorContext,
  ) {
    return this.observations.record(actor, slug, observation);
  }
}
