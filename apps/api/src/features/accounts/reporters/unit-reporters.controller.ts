import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  CodeSchema,
  type NamedUnitReporter,
  NamedUnitReporterSchema,
  type NewUnitReporter,
  NewUnitReporterSchema,
  ProblemSchema,
  ResetLinkSchema,
  UnitReportersSchema,
  UsernameSchema,
} from '@tiendo/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Config } from '../../../platform/config/config.js';
import { AnswerNotKept } from '../../../platform/http/index.js';
import { Actor, Requires } from '../access.js';
import { ActorContext } from '../actor-context.js';
import { siteOf } from '../site-of.js';
import { UnitReportersService } from './unit-reporters.service.js';

const UnitPath = z.object({ province: CodeSchema, unit: CodeSchema });
const ReporterPath = UnitPath.extend({ username: UsernameSchema });
type UnitPath = z.infer<typeof UnitPath>;
type ReporterPath = z.infer<typeof ReporterPath>;

@ApiTags('submissions')
@Controller('provinces/:province/units/:unit/reporters')
export class UnitReportersController {
  constructor(
    private readonly reporters: UnitReportersService,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('submission.write')
  @ApiOperation({
    operationId: 'listUnitReporters',
    summary: 'Who writes and leads the reports of one’s own unit, by given name',
  })
  @ApiOkResponse({ standardSchema: UnitReportersSchema })
  list(@Param({ schema: UnitPath }) of: UnitPath, @Actor() actor: ActorContext) {
    return this.reporters.list(actor, of);
  }

  @Post()
  @Requires('reporter.name')
  @AnswerNotKept()
  @ApiOperation({
    operationId: 'nameUnitReporter',
    summary: 'The leader of a unit names somebody to write its reports; a new account gets a one-time link',
  })
  @ApiCreatedResponse({ standardSchema: NamedUnitReporterSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'The user name belongs to somebody else' })
  name(
    @Param({ schema: UnitPath }) of: UnitPath,
    @Body({ schema: NewUnitReporterSchema }) reporter: NewUnitReporter,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
  ): Promise<NamedUnitReporter> {
    return this.reporters.name(actor, of, reporter, siteOf(this.config, request));
  }

  @Delete(':username')
  @Requires('reporter.name')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeUnitReporter',
    summary: 'Somebody writes the reports of the unit no more; what they wrote stays',
  })
  @ApiNoContentResponse()
  remove(@Param({ schema: ReporterPath }) { username, ...of }: ReporterPath, @Actor() actor: ActorContext) {
    return this.reporters.remove(actor, of, username);
  }

  @Post(':username/reset-link')
  @Requires('reporter.name')
  @AnswerNotKept()
  @ApiOperation({
    operationId: 'linkUnitReporter',
    summary: 'A new one-time link for somebody whose only role is to write the reports of this unit',
  })
  @ApiCreatedResponse({ standardSchema: ResetLinkSchema })
  resetLink(
    @Param({ schema: ReporterPath }) { username, ...of }: ReporterPath,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ResetLinkSchema>> {
    return this.reporters.resetLink(actor, of, username, siteOf(this.config, request));
  }
}
