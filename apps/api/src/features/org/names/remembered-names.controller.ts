import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type RememberedNames,
  RememberedNamesSchema,
  type RememberNames,
  RememberNamesSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { RememberedNamesService } from './remembered-names.service.js';

const Province = z.object({ province: z.string().max(80) });

/** Names that tables write and nobody bears, with the units they were given. */
@ApiTags('organisation')
@Controller('provinces/:province/unit-names')
export class RememberedNamesController {
  constructor(private readonly names: RememberedNamesService) {}

  @Get()
  @Requires('org.read')
  @ApiOperation({ summary: 'List written names with the units somebody gave to them, the latest first' })
  @ApiOkResponse({ standardSchema: RememberedNamesSchema })
  list(@Param({ schema: Province }) { province }: z.infer<typeof Province>, @Actor() actor: ActorContext) {
    return this.names.list(actor, province);
  }

  @Put()
  @Requires('org.write')
  @ApiOperation({ summary: 'Remember the unit of written names; a name without one is forgotten' })
  @ApiOkResponse({ standardSchema: RememberedNamesSchema })
  remember(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Body({ schema: RememberNamesSchema }) names: RememberNames,
    @Actor() actor: ActorContext,
  ): Promise<RememberedNames> {
    return this.names.remember(actor, province, names);
  }
}
