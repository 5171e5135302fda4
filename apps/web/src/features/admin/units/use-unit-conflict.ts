import { useQuery } from '@tanstack/react-query';
import type { Unit } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { ConflictRow } from '../../../shared/keeping';
import { orgMessages, unitsQuery } from '../../../shared/org';
import { unitMessages } from './messages';
import { draftOfUnit, type UnitDraft } from './unit-draft';

/** Both versions of a unit, field by field, in words. */
export function useUnitConflict(
  province: string,
  { draft, base }: { readonly draft: UnitDraft; readonly base: UnitDraft },
  stale: Unit | null,
): ConflictRow<keyof UnitDraft>[] {
  const t = useMessages(unitMessages);
  const org = useMessages(orgMessages);
  const format = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  if (!stale) return [];
  const nameOf = (code: string) => units?.find((unit) => unit.code === code)?.name ?? code;
  const told = (unit: UnitDraft): [keyof UnitDraft, string, string][] => [
    ['name', t.name, unit.name],
    ['shortName', t.shortName, unit.shortName],
    ['kind', t.kind, org.kinds[unit.kind]],
    ['officialOrder', t.order, String(unit.officialOrder)],
    ['validFrom', t.validFrom, unit.validFrom ? format.day(unit.validFrom) : ''],
    ['validTo', t.validTo, unit.validTo ? format.day(unit.validTo) : ''],
    ['validToConfirmed', t.confirmed, unit.validToConfirmed ? t.yes : t.no],
    ['successors', t.successors, unit.successors.map(nameOf).join('; ')],
    ['otherNames', t.otherNames, unit.otherNames.join('; ')],
    ['note', t.note, unit.note],
    ['parent', t.parent, unit.parent === null ? '' : nameOf(unit.parent)],
    ['needsCheck', t.needsCheck, unit.needsCheck],
  ];
  const [theirs, before] = [told(draftOfUnit(stale)), told(base)];
  return told(draft).map(([key, label, mine], index) => ({
    ...{ key, label, mine },
    theirs: theirs[index]?.[2] ?? '',
    base: before[index]?.[2] ?? '',
  }));
}
