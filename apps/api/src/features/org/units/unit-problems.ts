import type { NewUnit } from '@tiendo/contracts';
import { type ApiProblem, problemAt, type ProblemField } from '../../../platform/http/index.js';

/** A span of days that ends before it begins. */
export const endsBeforeItBegins = (): ApiProblem =>
  problemAt('invalid-request', '/validTo', {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi',
    en: 'The last day must not lie before the first',
  });

/** A unit put under one that lies under it. */
export const underItself = (): ApiProblem =>
  problemAt('invalid-request', '/parent', {
    vi: 'Một đơn vị không thể trực thuộc chính nó, kể cả qua đơn vị khác',
    en: 'A unit cannot belong to itself, not through another one either',
  });

export const noSuchParent = (code: string): ApiProblem =>
  problemAt('unknown-unit', '/parent', {
    vi: `Không có đơn vị cấp trên mã "${code}"`,
    en: `No unit it could belong to has the code "${code}"`,
  });

/** `index`: its place among the successors given. */
export const noSuchSuccessor = (code: string, index: number): ApiProblem =>
  problemAt('unknown-unit', `/successors/${index}`, {
    vi: `Không có đơn vị kế thừa mã "${code}"`,
    en: `No unit has the code "${code}"`,
  });

/** A unit given to a written name. `index`: the place of the name among those given. */
export const noSuchNamedUnit = (code: string, index: number): ApiProblem =>
  problemAt('unknown-unit', `/names/${index}/unit`, {
    vi: `Không có đơn vị mã "${code}"`,
    en: `No unit has the code "${code}"`,
  });

/** What is wrong in a list of new units: a code that is taken or given twice, a parent that nobody is. `known`: codes that there are. */
export function newUnitErrors(units: readonly NewUnit[], known: ReadonlySet<string>): ProblemField[] {
  const given = new Set<string>();
  const codes = new Set(units.map(({ code }) => code));
  return units.flatMap(({ code, parent }, index) => {
    const isTaken = known.has(code) || given.has(code);
    given.add(code);
    const taken = {
      pointer: `/units/${index}/code`,
      code: 'unit-code-taken',
      detail: { vi: `Đã có đơn vị mã “${code}”`, en: `There is a unit “${code}” already` },
    };
    const unknown = {
      pointer: `/units/${index}/parent`,
      code: 'unknown-unit',
      detail: { vi: `Không có đơn vị “${parent}” trong danh mục`, en: `There is no unit “${parent}”` },
    };
    const isKnown = !parent || (parent !== code && (known.has(parent) || codes.has(parent)));
    return [...(isTaken ? [taken] : []), ...(isKnown ? [] : [unknown])];
  });
}
