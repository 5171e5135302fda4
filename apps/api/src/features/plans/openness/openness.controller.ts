import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type NewPlanOpening,
  NewPlanOpeningSchema,
  type NewWithholding,
  NewWithholdingSchema,
  PlanOpennessSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { OpennessService } from './openness.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });

@ApiTags('planning')
@Controller('plans/:slug/openness')
export class OpennessController {
  constructor(private readonly openness: OpennessService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ summary: 'Whether visitors may read a plan, by which acts, and what of it is kept from them' })
  @ApiOkResponse({ standardSchema: PlanOpennessSchema })
  get(@Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>, @Actor() actor: ActorContext) {
    return this.openness.openness(actor, slug);
  }

  @Post()
  @Requires('plan.open')
  @ApiOperation({ summary: 'Open a published plan to visitors by a document, or close it to them' })
  @ApiCreatedResponse({ standardSchema: PlanOpennessSchema })
  record(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: NewPlanOpeningSchema }) opening: NewPlanOpening,
    @Actor() actor: ActorContext,
  ) {
    return this.openness.record(actor, slug, opening);
  }

  @Post('indicators')
  @Requires('plan.open')
  @ApiOperation({ summary: "Keep an indicator from visitors in every plan of the plan's owner, or tell it again" })
  @ApiCreatedResponse({ standardSchema: PlanOpennessSchema })
  withhold(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: NewWithholdingSchema }) withholding: NewWithholding,
    @Actor() actor: ActorContext,
  ) {
    return this.openness.withhold(actor, slug, withholding);
  }
}
