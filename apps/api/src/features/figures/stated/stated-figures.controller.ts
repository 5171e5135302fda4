import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  IdSchema,
  type NewStatedFigure,
  NewStatedFigureSchema,
  ProblemSchema,
  StatedFigurePageSchema,
  type StatedFigureQuery,
  StatedFigureQuerySchema,
  StatedFigureSchema,
  type Withdrawal,
  WithdrawalSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { StatedFiguresService } from './stated-figures.service.js';

const Province = z.object({ province: z.string().max(80) });
const StatedPath = Province.extend({ id: IdSchema });

/** Figures that documents state of a day, whether a plan measures them or not. */
@ApiTags('figures')
@Controller('provinces/:province/stated-figures')
export class StatedFiguresController {
  constructor(private readonly figures: StatedFiguresService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({
    operationId: 'listStatedFigures',
    summary: 'List figures stated of a day, outside reporting periods',
  })
  @ApiOkResponse({ standardSchema: StatedFigurePageSchema })
  list(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Query({ schema: StatedFigureQuerySchema }) query: StatedFigureQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.figures.list(actor, province, query);
  }

  @Post()
  @Requires('progress.write')
  @ApiOperation({ operationId: 'stateFigure', summary: 'Record a figure of a day, or correct one (`supersedes`)' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeated request gets the first answer' })
  @ApiCreatedResponse({ standardSchema: StatedFigureSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'What is corrected was corrected already' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'The figure could not be read' })
  record(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Body({ schema: NewStatedFigureSchema }) figure: NewStatedFigure,
    @Actor() actor: ActorContext,
  ) {
    return this.figures.record(actor, province, figure);
  }

  @Post(':id/withdrawal')
  @Requires('progress.write')
  @ApiOperation({ operationId: 'withdrawStatedFigure', summary: 'Take a figure back, with the reason' })
  @ApiCreatedResponse({ standardSchema: StatedFigureSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such figure' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'It was corrected or withdrawn already' })
  withdraw(
    @Param({ schema: StatedPath }) { province, id }: z.infer<typeof StatedPath>,
    @Body({ schema: WithdrawalSchema }) { reason }: Withdrawal,
    @Actor() actor: ActorContext,
  ) {
    return this.figures.withdraw(actor, province, id, reason);
  }
}
