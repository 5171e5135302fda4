import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  BlockSchema,
  BoundaryMapSchema,
  BoundaryResultSchema,
  MapQuerySchema,
  type NewBoundaryMap,
  NewBoundaryMapSchema,
  type TileLayoutChange,
  TileLayoutChangeSchema,
  TileLayoutSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { LARGE_BODY_BYTES, TakesBodyUpTo } from '../../../platform/http/body-limits.js';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { MapsService } from './maps.service.js';

const MapParams = z.object({ province: z.string().max(80), block: BlockSchema });
type MapParams = z.infer<typeof MapParams>;
type MapQuery = z.infer<typeof MapQuerySchema>;

@ApiTags('organisation')
@Controller('provinces/:province')
export class MapsController {
  constructor(private readonly maps: MapsService) {}

  @Get('tile-layouts/:block')
  @Requires('org.read')
  @ApiOperation({ summary: 'The schematic map of a block on a day; laid out by itself where nobody has saved one' })
  @ApiOkResponse({ standardSchema: TileLayoutSchema })
  layout(
    @Param({ schema: MapParams }) { province, block }: MapParams,
    @Query({ schema: MapQuerySchema }) { asOf }: MapQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.maps.layout(actor, province, { block, asOf });
  }

  @Put('tile-layouts/:block')
  @Requires('org.write')
  @ApiOperation({ summary: 'Save the schematic map of a block as it stands on a day. If-Match is optional' })
  @ApiOkResponse({ standardSchema: TileLayoutSchema })
  saveLayout(
    @Param({ schema: MapParams }) { province, block }: MapParams,
    @Query({ schema: MapQuerySchema }) { asOf }: MapQuery,
    @Body({ schema: TileLayoutChangeSchema }) layout: TileLayoutChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.maps.saveLayout(actor, province, { block, asOf }, layout, ifMatch);
  }

  @Get('boundaries/:block')
  @Requires('org.read')
  @ApiOperation({ summary: 'The boundaries of the units of a block on a day, as GeoJSON under unit codes' })
  @ApiOkResponse({ standardSchema: BoundaryMapSchema })
  boundaries(
    @Param({ schema: MapParams }) { province, block }: MapParams,
    @Query({ schema: MapQuerySchema }) { asOf }: MapQuery,
    @Actor() actor: ActorContext,
  ) {
    return this.maps.boundaries(actor, province, { block, asOf });
  }

  @Put('boundaries/:block')
  @TakesBodyUpTo(LARGE_BODY_BYTES)
  @Requires('org.write')
  @ApiOperation({ summary: 'Upload boundaries, at most 5 MB; which features are which units. If-Match is optional' })
  @ApiOkResponse({ standardSchema: BoundaryResultSchema })
  saveBoundaries(
    @Param({ schema: MapParams }) { province, block }: MapParams,
    @Query({ schema: MapQuerySchema }) { asOf }: MapQuery,
    @Body({ schema: NewBoundaryMapSchema }) map: NewBoundaryMap,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.maps.saveBoundaries(actor, province, { block, asOf }, map, ifMatch);
  }
}
