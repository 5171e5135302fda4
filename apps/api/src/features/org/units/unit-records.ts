import { foldVietnamese, initialsOf, normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import type { NewUnit } from '@tiendo/contracts';
import type { UnitRecord } from './unit.queries.js';

/** A unit as it is written down, every field decided. */
export interface UnitInput extends Omit<NewUnit, 'officialOrder'> {
  readonly officialOrder: number;
}

/** The row of a unit; its key holds every name it is found by, folded, and the initials of each. */
export function unitRecordOf(id: string, unit: UnitInput): UnitRecord {
  const names = [unit.name, unit.shortName ?? '', ...(unit.otherNames ?? [])].filter((name) => name !== '');
  const folded = [...new Set(names.map(foldVietnamese))];
  const initials = folded.map(initialsOf).filter((letters) => letters.length > 1);
  return {
    id,
    code: unit.code,
    name: normalizeVietnamese(unit.name),
    shortName: unit.shortName ?? null,
    nameKey: [...new Set([...folded, ...initials])].join(' | '),
    kind: unit.kind,
    officialOrder: unit.officialOrder,
    validFrom: unit.validFrom ?? null,
    validTo: unit.validTo ?? null,
    validToConfirmed: unit.validToConfirmed ?? true,
    note: unit.note ?? null,
    needsCheck: unit.needsCheck ?? null,
  };
}
