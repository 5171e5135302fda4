import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WorkTodaySchema } from '@tiendo/contracts';
import { z } from 'zod';
import { languageOf } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { WorkTodayService } from './work-today.service.js';

const Province = z.object({ province: z.string().max(80) });

@ApiTags('figures')
@Controller('provinces/:province/work-today')
export class WorkTodayController {
  constructor(private readonly work: WorkTodayService) {}

  @Get()
  @Requires('work.read')
  @ApiOperation({
    operationId: 'getWorkToday',
    summary: 'What waits for the standing office today, over all plans of an owner; with whom to call, for who calls',
  })
  @ApiOkResponse({ standardSchema: WorkTodaySchema })
  get(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Headers('accept-language') language: string | undefined,
    @Actor() actor: ActorContext,
  ) {
    return this.work.of(actor, province, languageOf(language));
  }
}
