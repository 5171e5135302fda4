import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  BeginningSchema,
  CodeSchema,
  type FirstDay,
  FirstDayResultSchema,
  FirstDaySchema,
  ProblemSchema,
} from '@tiendo/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Config } from '../../platform/config/config.js';
import { AnswerNotKept } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires, siteOf } from '../accounts/index.js';
import { BeginningService } from './beginning.service.js';

const ProvinceParams = z.object({ province: CodeSchema });

@ApiTags('users')
@Controller('provinces/:province/beginning')
export class BeginningController {
  constructor(
    private readonly beginning: BeginningService,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('org.write')
  @ApiOperation({
    operationId: 'getBeginning',
    summary: 'What there is of a province that begins: units, accounts, plan, form, periods',
  })
  @ApiOkResponse({ standardSchema: BeginningSchema })
  get(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof BeginningSchema>> {
    return this.beginning.of(actor, province);
  }

  @Post()
  @Requires('user.manage')
  @AnswerNotKept()
  @ApiOperation({
    operationId: 'takeInFirstDay',
    summary: 'Take in units and accounts, all or nothing; each account gets a one-time link to choose a password',
  })
  @ApiCreatedResponse({ standardSchema: FirstDayResultSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'A code of a unit or a user name is taken' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A unit is unknown or missing' })
  takeIn(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Body({ schema: FirstDaySchema }) list: FirstDay,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof FirstDayResultSchema>> {
    return this.beginning.takeIn(actor, province, list, siteOf(this.config, request));
  }
}
