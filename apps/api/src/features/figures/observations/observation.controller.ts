import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type NewObservation, NewObservationSchema, ObservationSchema, ProblemSchema } from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { ObservationService } from './observation.service.js';

const PlanPath = z.object({ slug: z.string().max(80) });

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
}
