import type { UnitKind } from '@tiendo/contracts';
import { isOnlyListed } from '@tiendo/indicators';
import type { Overview } from '../../shared/contract-types';
import { UNIT_KIND_CODES } from '../../shared/org';

type UnitOfPlan = Overview['units'][number];

/** Names in Vietnamese order: where a unit stands among others says nothing of its results. */
const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** Units of one kind. */
export interface ListedGroup {
  readonly kind: UnitKind;
  readonly units: readonly (UnitOfPlan & { readonly code: string; readonly name: string })[];
}

/** Lead units of a plan that are never ranked, by kind, each kind in the order of names. */
export function listedGroups(units: Overview['units']): ListedGroup[] {
  const named = units.flatMap((unit) => {
    const { code, name, kind } = unit;
    return code !== null && name !== null && kind !== null && isOnlyListed(kind) ? [{ ...unit, code, name, kind }] : [];
  });
  return UNIT_KIND_CODES.flatMap((kind) => {
    const its = named.filter((unit) => unit.kind === kind).sort((a, b) => VIETNAMESE.compare(a.name, b.name));
    return its.length > 0 ? [{ kind, units: its }] : [];
  });
}
