import { type IndicatorKind, indicatorKind, type PartKind } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { partRows } from './indicator-part.queries.js';
import { knownRules } from './known-rules.js';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** An indicator with its named parts, in the order of codes. */
export interface PartsOfIndicator {
  readonly whole: Named & { readonly measureUnit: string; readonly kind: IndicatorKind };
  readonly parts: readonly (Named & { readonly partKind: PartKind })[];
}

/**
 * The wholes of an owner with their named parts, as known at a moment (null: now), read once for all days that are asked:
 * a function of the day whose rules hold.
 */
export async function partsOver(
  manager: Manager,
  provinceId: string,
  days: readonly string[],
  knownAt: string | null,
): Promise<(day: string) => PartsOfIndicator[]> {
  const rows = await partRows(manager, provinceId, null);
  if (rows.length === 0) return () => [];
  const rules = await knownRules(
    manager,
    provinceId,
    rows.map(({ id }) => id),
    knownAt,
  );
  const partsOn = (day: string) => rows.map((row) => rules.on(row.id, day, row));
  const ids = [...new Set(days.flatMap((day) => partsOn(day).flatMap(({ parentId }) => parentId ?? [])))];
  const wholes = await partRows(manager, provinceId, ids);
  const rulesOfWholes = await knownRules(manager, provinceId, ids, knownAt);
  return (day) => {
    const parts = partsOn(day);
    const named = new Set(parts.map(({ parentId }) => parentId));
    return wholes.flatMap((row) => {
      if (!named.has(row.id)) return [];
      const { id, code, name, ...rule } = rulesOfWholes.on(row.id, day, row);
      const own = parts.flatMap(({ partKind, parentId, ...part }) =>
        parentId !== id || partKind === null ? [] : [{ id: part.id, code: part.code, name: part.name, partKind }],
      );
      return [{ whole: { id, code, name, measureUnit: rule.measureUnit, kind: indicatorKind(rule) }, parts: own }];
    });
  };
}
