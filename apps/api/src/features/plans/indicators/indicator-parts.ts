import type { IndicatorChange } from '@tiendo/contracts';
import { isPartOfItself } from '@tiendo/indicators';
import { daysOfChange, ruleOn } from '@tiendo/indicators/time';
import { type Bilingual, problemAt } from '../../../platform/http/index.js';
import type { IndicatorRow } from './indicator.queries.js';
import type { IndicatorRuleFields, IndicatorRuleVersionRow } from './indicator-rule.queries.js';
import { fieldsOf } from './rule-bodies.js';

type Part = Pick<IndicatorRuleFields, 'parentId' | 'partKind'>;

/**
 * What a request says of the whole that an indicator is a part of. `holds`: what it is now; `idOf`: of a code; undefined:
 * there is no such indicator. Throws unknown-indicator, indicator-part-invalid.
 */
export function namedPart(
  { parent, partKind }: Pick<IndicatorChange, 'parent' | 'partKind'>,
  holds: Part,
  idOf: (code: string) => string | undefined,
): Partial<Part> {
  if (parent === undefined && partKind === undefined) return {};
  if (parent === null) return { parentId: null, partKind: null };
  const parentId = parent === undefined ? holds.parentId : idOf(parent);
  if (parentId === undefined) throw problemAt('unknown-indicator', '/parent', NO_PARENT);
  const kind = partKind === undefined ? holds.partKind : partKind;
  if ((parentId === null) !== (kind === null)) throw problemAt('indicator-part-invalid', '/partKind', HALF_A_PART);
  return { parentId, partKind: kind };
}

/**
 * On every day no indicator is a part of itself, and parts are counted in the unit of their whole. `rows`: every
 * indicator of the owner; `versions`: all that was said on their rules. Throws indicator-part-invalid.
 */
export function requireSoundParts(
  rows: readonly IndicatorRow[],
  versions: readonly Pick<IndicatorRuleVersionRow, 'indicatorId' | 'seq' | 'effectiveOn' | 'recordedAt' | 'rule'>[],
  changed: string,
  firstDay: string,
): void {
  const versionsOf = (id: string) => versions.filter(({ indicatorId }) => indicatorId === id);
  for (const day of [firstDay, ...daysOfChange(versions)]) {
    const rules = new Map(rows.map((row) => [row.id, ruleOn(fieldsOf(row), versionsOf(row.id), day)]));
    const parentOf = (id: string): string | null => rules.get(id)?.parentId ?? null;
    if (isPartOfItself(changed, parentOf)) throw problemAt('indicator-part-invalid', '/parent', CIRCLE);
    for (const [id, { parentId, measureUnit }] of rules) {
      if (parentId === null || (id !== changed && parentId !== changed)) continue;
      const unit = rules.get(parentId)?.measureUnit;
      if (unit !== measureUnit)
        throw problemAt('indicator-part-invalid', '/parent', otherUnit(unit ?? '', measureUnit));
    }
  }
}

/**
 * Which of the indicators that a plan brings name a whole that there is not, that is counted in another unit, or that is
 * a part of them. Those the owner has stay what they are. `known`: the owner's, by code.
 */
export function brokenParts(
  added: readonly {
    readonly code: string;
    readonly measureUnit: string;
    readonly parent?: string | null | undefined;
  }[],
  known: ReadonlyMap<string, { readonly measureUnit: string }>,
): { pointer: string; detail: Bilingual }[] {
  const units = new Map(added.map(({ code, measureUnit }) => [code, measureUnit]));
  for (const [code, { measureUnit }] of known) units.set(code, measureUnit);
  const parents = new Map(
    added.filter(({ code }) => !known.has(code)).map(({ code, parent }) => [code, parent ?? null]),
  );
  return added.flatMap(({ code, measureUnit, parent }, index) => {
    if (!parent || !parents.has(code)) return [];
    const isSound = units.get(parent) === measureUnit && !isPartOfItself(code, (one) => parents.get(one) ?? null);
    return isSound ? [] : [{ pointer: `/indicators/${index}/parent`, detail: PART_OF_NOTHING }];
  });
}

const PART_OF_NOTHING = {
  vi: 'Chỉ số chung phải có trong danh mục, cùng đơn vị tính, và không phải là thành phần của chính chỉ số này',
  en: 'The whole must be an indicator there is, in the same unit, and no part of this one',
};
const NO_PARENT = { vi: 'Không có chỉ số này', en: 'There is no such indicator' };
const HALF_A_PART = {
  vi: 'Nêu cả chỉ số chung và quan hệ với nó (gồm, trong đó), hoặc bỏ cả hai',
  en: 'Name both the whole and how it is a part of it (comprises, of which), or neither',
};
const CIRCLE = {
  vi: 'Chỉ số không thể là thành phần của chính mình, kể cả qua các chỉ số khác',
  en: 'An indicator cannot be a part of itself, not over others either',
};
const otherUnit = (whole: string, part: string): Bilingual => ({
  vi: `Thành phần phải cùng đơn vị tính với chỉ số chung (${whole}), không phải ${part}`,
  en: `A part is counted in the unit of its whole (${whole}), not in ${part}`,
});
