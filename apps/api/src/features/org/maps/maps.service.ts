import { Injectable } from '@nestjs/common';
import { BLOCKS, layTiles } from '@tiendo/indicators/succession';
import {
  type Block,
  type BoundaryMap,
  type BoundaryResult,
  MOST_BOUNDARY_BYTES,
  type NewBoundaryMap,
  type TileLayout,
  type TileLayoutChange,
} from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory, type ProvinceRef } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { BoundaryWriter } from './boundary-writer.js';
import { boundariesOn, layoutOn, orderSince, replaceLayout } from './map.queries.js';
import { UnitDataChanged } from '../units/unit-data-changed.js';
import { type BlockUnit, UnitDirectory } from '../units/unit-directory.js';

/** Which map: of which block, on which day; today where none is named. */
export interface MapRef {
  readonly block: Block;
  readonly asOf?: string | undefined;
}

/** Schematic maps and boundaries of the units of a block; each holds from the block's last act on until the next. */
@Injectable()
export class MapsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly units: UnitDirectory,
    private readonly audit: AuditService,
    private readonly writer: BoundaryWriter,
    private readonly events: TransactionEvents,
  ) {}

  async layout(actor: ActorContext, provinceCode: string, ref: MapRef): Promise<TileLayout> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    return this.database.snapshot((manager) => this.layoutOf(manager, province, ref));
  }

  /** Saves where the units stand. Every unit of the block has one place, and no place has two. Throws layout-unsound. */
  async saveLayout(
    actor: ActorContext,
    provinceCode: string,
    ref: MapRef,
    { tiles }: TileLayoutChange,
    ifMatch: number | null,
  ): Promise<TileLayout> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    const { block, asOf = this.clock.today() } = ref;
    return this.database.transaction(async (manager) => {
      const validFrom = await orderSince(manager, province.id, BLOCKS[block], asOf);
      const saved = await layoutOn(manager, province.id, block, asOf, true);
      requireVersion(ifMatch, saved?.version ?? 0, await this.layoutOf(manager, province, ref));
      const units = await this.units.blockOn(manager, province.id, block, asOf);
      await replaceLayout(manager, province.id, { block, validFrom }, placed(tiles, units));
      await this.events.tell(manager, new UnitDataChanged(province.id));
      const detail = { block, validFrom, tiles: tiles.length };
      const event = { action: 'tile-layout.save' as const, subjectKind: 'map', subject: block, detail };
      await this.audit.record(manager, { ...actor.in(province.id), ...event });
      return this.layoutOf(manager, province, ref);
    });
  }

  async boundaries(actor: ActorContext, provinceCode: string, ref: MapRef): Promise<BoundaryMap> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    const { block, asOf = this.clock.today() } = ref;
    return this.database.snapshot(async (manager) => {
      const row = await boundariesOn(manager, province.id, block, asOf);
      const units = await this.units.blockOn(manager, province.id, block, asOf);
      const drawn = new Set(row?.geojson.features.map(({ properties }) => properties.unit));
      return {
        block,
        asOf,
        validFrom: row?.validFrom ?? null,
        fileName: row?.fileName ?? null,
        source: row?.source ?? null,
        uploadedAt: row?.uploadedAt.toISOString() ?? null,
        geojson: row?.geojson ?? null,
        missing: units.filter(({ code }) => !drawn.has(code)).map(({ code, name }) => ({ code, name })),
        version: row?.version ?? 0,
      };
    });
  }

  /** Takes a boundary file; which features are which units. Throws boundaries-too-large, boundaries-unreadable. */
  async saveBoundaries(
    actor: ActorContext,
    provinceCode: string,
    ref: MapRef,
    { fileName, source, geojson }: NewBoundaryMap,
    ifMatch: number | null,
  ): Promise<BoundaryResult> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    const { block, asOf = this.clock.today() } = ref;
    if (Buffer.byteLength(JSON.stringify(geojson)) > MOST_BOUNDARY_BYTES) throw new ApiProblem('boundaries-too-large');
    return this.database.transaction(async (manager) => {
      const saved = await boundariesOn(manager, province.id, block, asOf);
      requireVersion(ifMatch, saved?.version ?? 0);
      const given = { block, fileName, source, geojson, uploadedBy: actor.userId };
      const result = await this.writer.write(manager, province.id, given, asOf);
      const { matched, unmatched, validFrom } = result;
      await this.events.tell(manager, new UnitDataChanged(province.id));
      const detail = { block, validFrom, fileName, matched: matched.length, unmatched: unmatched.length };
      const event = { action: 'boundaries.save' as const, subjectKind: 'map', subject: block, detail };
      await this.audit.record(manager, { ...actor.in(province.id), ...event });
      return result;
    });
  }

  private async layoutOf(
    manager: Manager,
    province: ProvinceRef,
    { block, asOf = this.clock.today() }: MapRef,
  ): Promise<TileLayout> {
    const saved = await layoutOn(manager, province.id, block, asOf);
    const units = await this.units.blockOn(manager, province.id, block, asOf);
    const stated = new Map(units.flatMap(({ code, tile }) => (tile ? [[code, tile]] : [])));
    const places = layTiles(
      units.map(({ code }) => code),
      stated,
    );
    return {
      block,
      asOf,
      validFrom: saved?.validFrom ?? null,
      tiles: units.map(({ code, name, shortName }) => ({
        unit: code,
        name,
        shortName,
        ...(places.get(code) ?? { row: 0, column: 0 }),
        placed: stated.has(code),
      })),
      version: saved?.version ?? 0,
    };
  }
}

/** The tiles by unit id. Throws layout-unsound where a unit is left out, named twice or not of the block, or two share a place. */
function placed(
  tiles: TileLayoutChange['tiles'],
  units: readonly BlockUnit[],
): { unitId: string; row: number; column: number }[] {
  const ids = new Map(units.map(({ code, id }) => [code, id]));
  const taken = new Set<string>();
  const seen = new Set<string>();
  const rows = tiles.map(({ unit, row, column }, index) => {
    const unitId = ids.get(unit);
    const place = `${row},${column}`;
    if (unitId === undefined || seen.has(unit) || taken.has(place)) {
      throw new ApiProblem('layout-unsound', {
        errors: [
          {
            pointer: `/tiles/${index}`,
            detail:
              unitId === undefined
                ? { vi: `"${unit}" không thuộc khối này vào ngày đó`, en: `"${unit}" is not of the block on that day` }
                : { vi: `"${unit}" hoặc ô của nó đã có`, en: `"${unit}" or its place is taken` },
          },
        ],
      });
    }
    taken.add(place);
    seen.add(unit);
    return { unitId, row, column };
  });
  const left = units.filter(({ code }) => !seen.has(code));
  if (left.length === 0) return rows;
  const names = left.map(({ name }) => name).join(', ');
  throw new ApiProblem('layout-unsound', {
    detail: { vi: `Chưa đặt ô cho: ${names}`, en: `Without a place: ${names}` },
  });
}
