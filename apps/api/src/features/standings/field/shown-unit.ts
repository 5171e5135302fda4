import type { UnitKind } from '@tiendo/contracts';
import type { BlockUnit, ParentUnit, UnitRef } from '../../org/index.js';

/** A unit of a block as answers show it; a group of units across a reorganisation looks the same. */
export interface ShownUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly nowName: string | null;
  readonly kind: UnitKind;
  readonly officialOrder: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The unit it lies in. */
  readonly parent: ParentUnit | null;
  readonly tile: { readonly row: number; readonly column: number } | null;
}

/** The units of a block with their present names. */
export function shownUnits(units: readonly BlockUnit[], byId: ReadonlyMap<string, UnitRef>): ShownUnit[] {
  return units.map(({ id, code, name, shortName, kind, officialOrder, validFrom, validTo, parent, tile }) => ({
    id,
    code,
    name,
    shortName,
    nowName: byId.get(id)?.nowName ?? null,
    kind,
    officialOrder,
    validFrom,
    validTo,
    parent,
    tile,
  }));
}
