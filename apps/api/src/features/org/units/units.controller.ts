import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type NewUnit,
  NewUnitSchema,
  type UnitChange,
  UnitChangeSchema,
  UnitPageSchema,
  type UnitQuery,
  UnitQuerySchema,
  UnitSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { UnitsService } from './units.service.js';

const Province = z.object({ province: z.string().max(80) });
const UnitRefParams = Province.extend({ code: z.string().max(80) });

@ApiTags('organisation')
@Controller('provinces/:province/units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @Requires('org.read')
  @ApiOperation({ summary: 'List units in official order; search looks through former names and ignores diacritics' })
  @ApiOkResponse({ standardSchema: UnitPageSchema })
  list(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Query({ schema: UnitQuerySchema }) query: UnitQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.units.list(actor, province, query);
  }

  @Post()
  @Requires('org.write')
  @ApiOperation({ summary: 'Add a unit' })
  @ApiCreatedResponse({ standardSchema: UnitSchema })
  create(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Body({ schema: NewUnitSchema }) unit: NewUnit,
    @Actor() actor: ActorContext,
  ) {
    return this.units.create(actor, province, unit);
  }

  @Patch(':code')
  @Requires('org.write')
  @ApiOperation({ summary: 'Change a unit: names, order, span, successors. If-Match is optional' })
  @ApiOkResponse({ standardSchema: UnitSchema })
  change(
    @Param({ schema: UnitRefParams }) { province, code }: z.infer<typeof UnitRefParams>,
    @Body({ schema: UnitChangeSchema }) change: UnitChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.units.change(actor, province, code, change, ifMatch);
  }
}
