import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  IdSchema,
  type NewObservation,
  NewObservationSchema,
  ObservationSchema,
  ProblemSchema,
  type Withdrawal,
  WithdrawalSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { ObservationService } from './observation.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });
const ObservationPath = PlanPath.extend({ id: IdSchema });

/** Measured values on the indicators of a plan, outside any period. */
@ApiTags('statements')
@Controller('plans/:slug')
export class ObservationController {
  constructor(private readonly observations: ObservationService) {}

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

  @Post('observations/:id/withdrawal')
  @Requires('progress.write')
  @ApiOperation({
    operationId: 'withdrawObservation',
    summary: 'Take a measured value back, with the reason; what it corrected speaks again',
  })
  @ApiCreatedResponse({ standardSchema: ObservationSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such plan or observation' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It was corrected or withdrawn already' })
  withdraw(
    @Param({ schema: ObservationPath }) { slug, id }: z.infer<typeof ObservationPath>,
    @Body({ schema: WithdrawalSchema }) { reason }: Withdrawal,
    @Actor() actor: ActorContext,
  ) {
    return this.observations.withdraw(actor, slug, id, reason);
  }
}
