import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  IdSchema,
  type NewPerson,
  NewPersonSchema,
  type PersonChange,
  PersonChangeSchema,
  PersonPageSchema,
  type PersonQuery,
  PersonQuerySchema,
  PersonSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { PeopleService } from './people.service.js';

const Province = z.object({ province: z.string().max(80) });
const PersonRefParams = Province.extend({ id: IdSchema });

@ApiTags('organisation')
@Controller('provinces/:province/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Requires('org.read')
  @ApiOperation({ summary: 'List people beside units, by unit or by given name' })
  @ApiOkResponse({ standardSchema: PersonPageSchema })
  list(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Query({ schema: PersonQuerySchema }) query: PersonQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.people.list(actor, province, query);
  }

  @Post()
  @Requires('org.write')
  @ApiOperation({ summary: 'Put a person beside a unit from a day on' })
  @ApiCreatedResponse({ standardSchema: PersonSchema })
  create(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Body({ schema: NewPersonSchema }) person: NewPerson,
    @Actor() actor: ActorContext,
  ) {
    return this.people.create(actor, province, person);
  }

  @Patch(':id')
  @Requires('org.write')
  @ApiOperation({ summary: 'Change a person. If-Match is optional' })
  @ApiOkResponse({ standardSchema: PersonSchema })
  change(
    @Param({ schema: PersonRefParams }) { province, id }: z.infer<typeof PersonRefParams>,
    @Body({ schema: PersonChangeSchema }) change: PersonChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.people.change(actor, province, id, change, ifMatch);
  }
}
