import { Injectable } from '@nestjs/common';
import { BLOCKS } from '@tiendo/indicators/succession';
import type { Block, BoundaryResult, NewBoundaryMap } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem, type Bilingual } from '../../../platform/http/index.js';
import { matchBoundaries } from './boundary-match.js';
import { blockNames, orderSince, replaceBoundaries } from './map.queries.js';

/** A boundary file of a block, and who brought it. */
export interface GivenBoundaries extends NewBoundaryMap {
  readonly block: Block;
  readonly uploadedBy: string | null;
}

/** Which features of a boundary file are which units, kept from the block's last act before a day on. */
@Injectable()
export class BoundaryWriter {
  constructor(private readonly clock: Clock) {}

  /** Throws boundaries-unreadable where no feature is a unit. */
  async write(
    manager: Manager,
    provinceId: string,
    { block, fileName, source, geojson, uploadedBy }: GivenBoundaries,
    asOf: string,
  ): Promise<BoundaryResult> {
    const places = await blockNames(manager, provinceId, BLOCKS[block], asOf);
    const { features, matched, unmatched, missing } = matchBoundaries(geojson.features, places);
    if (features.length === 0) throw new ApiProblem('boundaries-unreadable', { detail: NOTHING_MATCHES });
    const validFrom = await orderSince(manager, provinceId, BLOCKS[block], asOf);
    const version = await replaceBoundaries(manager, provinceId, {
      block,
      validFrom,
      fileName,
      source: source ?? null,
      geojson: { type: 'FeatureCollection', features: [...features] },
      uploadedBy,
      uploadedAt: this.clock.now(),
    });
    return { matched: [...matched], unmatched: [...unmatched], missing: [...missing], validFrom, version };
  }
}

const NOTHING_MATCHES: Bilingual = {
  vi: 'Không vùng nào trong tệp có thuộc tính là mã hoặc tên của một đơn vị trong khối',
  en: 'No feature has a property that is the code or a name of a unit of the block',
};
