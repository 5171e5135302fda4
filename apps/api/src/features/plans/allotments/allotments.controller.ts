import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  type AllotmentQuery,
  AllotmentQuerySchema,
  AllotmentsSchema,
  type NewAllotment,
  NewAllotmentSchema,
  ProblemSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { AllotmentsService } from './allotments.service.js';

const TargetParams = z.object({ slug: z.string().max(80), code: z.string().max(60) });
type OfTarget = z.infer<typeof TargetParams>;

@ApiTags('planning')
@Controller('plans/:slug/targets/:code/allotments')
export class AllotmentsController {
  constructor(private readonly allotments: AllotmentsService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ summary: 'What of a target each unit is to reach on a day, and the acts that allot it' })
  @ApiOkResponse({ standardSchema: AllotmentsSchema })
  get(
    @Param({ schema: TargetParams }) { slug, code }: OfTarget,
    @Query({ schema: AllotmentQuerySchema }) query: AllotmentQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.allotments.get(actor, slug, code, query);
  }

  @Post()
  @Requires('plan.publish')
  @ApiOperation({ summary: 'Allot levels of a target to units by a document, named or by shares of a quantity' })
  @ApiCreatedResponse({ standardSchema: AllotmentsSchema })
  @ApiPreconditionFailedResponse({ standardSchema: ProblemSchema, description: 'Somebody else has changed it' })
  allot(
    @Param({ schema: TargetParams }) { slug, code }: OfTarget,
    @Body({ schema: NewAllotmentSchema }) allotment: NewAllotment,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.allotments.allot(actor, slug, code, allotment, ifMatch);
  }
}
