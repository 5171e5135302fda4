import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  IdSchema,
  type NewSuccession,
  NewSuccessionSchema,
  SuccessionActSchema,
  SuccessionChangeSchema,
  SuccessionListSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { SuccessionsService } from './successions.service.js';

const Province = z.object({ province: z.string().max(80) });
const ActRef = Province.extend({ id: IdSchema });

@ApiTags('organisation')
@Controller('provinces/:province/successions')
export class SuccessionsController {
  constructor(private readonly successions: SuccessionsService) {}

  @Get()
  @Requires('org.read')
  @ApiOperation({ summary: 'List the acts on units in the order of their days, superseded ones included' })
  @ApiOkResponse({ standardSchema: SuccessionListSchema })
  list(@Param({ schema: Province }) { province }: z.infer<typeof Province>, @Actor() actor: ActorContext) {
    return this.successions.list(actor, province);
  }

  @Post()
  @Requires('org.write')
  @ApiOperation({ summary: 'Write one dated act; the units it ends and begins get their days from it' })
  @ApiCreatedResponse({ standardSchema: SuccessionActSchema })
  create(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Body({ schema: NewSuccessionSchema }) act: NewSuccession,
    @Actor() actor: ActorContext,
  ) {
    return this.successions.create(actor, province, act);
  }

  @Patch(':id')
  @Requires('org.write')
  @ApiOperation({
    summary:
      'Write an act anew: in place where its day and units stay, else as one that supersedes it. If-Match is optional',
  })
  @ApiOkResponse({ standardSchema: SuccessionActSchema })
  change(
    @Param({ schema: ActRef }) { province, id }: z.infer<typeof ActRef>,
    @Body({ schema: SuccessionChangeSchema }) act: NewSuccession,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.successions.change(actor, province, id, act, ifMatch);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('org.write')
  @ApiOperation({ summary: 'Remove an act on which nothing rests. If-Match is optional' })
  @ApiNoContentResponse()
  async remove(
    @Param({ schema: ActRef }) { province, id }: z.infer<typeof ActRef>,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    await this.successions.remove(actor, province, id, ifMatch);
  }
}
