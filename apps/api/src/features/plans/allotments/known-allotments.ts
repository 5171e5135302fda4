import type { Allotment as AllottedLevel } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { allotmentRows, type AllotmentRow } from './allotment.queries.js';

/** A level allotted to a unit, with the document that allots it. */
export interface AllottedToUnit extends AllottedLevel {
  /** The id; {@link code} for whoever names units by code. */
  readonly unit: string;
  readonly code: string;
  readonly documentId: string;
  /** Of the quantity that its act divided; null: the level was named. */
  readonly share: string | null;
}

interface MeasureOfItem {
  readonly itemId: string;
  readonly indicatorId: string;
  readonly horizon: number | null;
}

const keyOf = ({ itemId, indicatorId, horizon }: MeasureOfItem): string => `${itemId}|${indicatorId}|${horizon ?? ''}`;
const NONE: readonly AllottedToUnit[] = [];

/** Levels allotted to units as known at one moment: of several for a unit and day, the one recorded last. */
export class KnownAllotments {
  private readonly byMeasure = new Map<string, Map<string, AllottedToUnit>>();

  constructor(rows: readonly AllotmentRow[]) {
    for (const row of rows) {
      const { unitId: unit, unitCode: code, effectiveOn: from, value, valueUpper, documentId, share } = row;
      const its = this.byMeasure.get(keyOf(row)) ?? new Map<string, AllottedToUnit>();
      its.set(`${unit}|${from}`, { unit, code, from, value, valueUpper, documentId, share });
      this.byMeasure.set(keyOf(row), its);
    }
  }

  /** Those of one measure of a target, whatever version of the target it stands in. */
  of(measure: MeasureOfItem): readonly AllottedToUnit[] {
    const its = this.byMeasure.get(keyOf(measure));
    return its ? [...its.values()] : NONE;
  }
}

/** What is allotted of the measures of some targets, as known at a moment; null: now. */
export async function knownAllotments(
  manager: Manager,
  provinceId: string,
  itemIds: readonly string[],
  knownAt: string | null,
): Promise<KnownAllotments> {
  return new KnownAllotments(await allotmentRows(manager, provinceId, [...new Set(itemIds)], knownAt));
}
