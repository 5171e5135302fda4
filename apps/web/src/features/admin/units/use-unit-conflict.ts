import { useQuery } from '@tanstack/react-query';
import type { Unit } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { orgMessages, unitsQuery } from '../../../shared/org';
import type { ConflictRow } from '../parts/conflict-note';
import { unitMessages } from './messages';
import { draftOfUnit, type UnitDraft } from './unit-draft';

/** Both versions of a unit, field by field, in words. */
export function useUnitConflict(province: string, draft: UnitDraft, stale: Unit | null): ConflictRow[] {
  const t = useMessages(unitMessages);
  const org = useMessages(orgMessages);
  const format = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  if (!stale) return [];
  const nameOf = (code: string) => units?.find((unit) => unit.code === code)?.name ?? code;
  const told = (unit: UnitDraft): [string, string][] => [
    [t.name, unit.name],
    [t.shortName, unit.shortName],
    [t.kind, org.kinds[unit.kind]],
    [t.order, String(unit.officialOrder)],
    [t.validFrom, unit.validFrom ? format.day(unit.validFrom) : ''],
    [t.validTo, unit.validTo ? format.day(unit.validTo) : ''],
    [t.confirmed, unit.validToConfirmed ? t.yes : t.no],
    [t.successors, unit.successors.map(nameOf).join('; ')],
    [t.otherNames, unit.otherNames.join('; ')],
    [t.note, unit.note],
    [t.parent, unit.parent === null ? '' : nameOf(unit.parent)],
    [t.needsCheck, unit.needsCheck],
  ];
  const theirs = told(draftOfUnit(stale));
  return told(draft).map(([label, yours], index) => ({ label, yours, theirs: theirs[index]?.[1] ?? '' }));
}
