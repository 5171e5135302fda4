import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProvinceListSchema } from '@tiendo/contracts';
import { Actor, Public } from '../access.js';
import { ActorContext } from '../actor-context.js';
import { ProvinceDirectory } from './province-directory.js';

@ApiTags('organisation')
@Controller('provinces')
export class ProvincesController {
  constructor(private readonly provinces: ProvinceDirectory) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'List the owners of data one may look at' })
  @ApiOkResponse({ standardSchema: ProvinceListSchema })
  async list(@Actor() actor: ActorContext) {
    const provinces = await this.provinces.visibleTo(actor);
    return {
      items: provinces.map(({ code, name, simulated, publicTotals }) => ({ code, name, simulated, publicTotals })),
    };
  }
}
