import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type IndicatorChange,
  IndicatorChangeSchema,
  IndicatorListSchema,
  IndicatorRuleSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { IndicatorsService } from './indicators.service.js';

const Province = z.object({ province: z.string().max(80) });
const IndicatorRef = Province.extend({ code: z.string().max(80) });

@ApiTags('organisation')
@Controller('provinces/:province/indicators')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsService) {}

  @Get()
  @Requires('org.read')
  @ApiOperation({ summary: 'List indicators with the rules by which figures are put together and carried over' })
  @ApiOkResponse({ standardSchema: IndicatorListSchema })
  list(@Param({ schema: Province }) { province }: z.infer<typeof Province>, @Actor() actor: ActorContext) {
    return this.indicators.list(actor, province);
  }

  @Patch(':code')
  @Requires('plan.write')
  @ApiOperation({ summary: 'Change the rules of an indicator. If-Match is optional' })
  @ApiOkResponse({ standardSchema: IndicatorRuleSchema })
  change(
    @Param({ schema: IndicatorRef }) { province, code }: z.infer<typeof IndicatorRef>,
    @Body({ schema: IndicatorChangeSchema }) change: IndicatorChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.indicators.change(actor, province, code, change, ifMatch);
  }
}
