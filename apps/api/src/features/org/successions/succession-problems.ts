import { DomainError } from '@tiendo/indicators';
import type { ActIssue, ActIssueKind } from '@tiendo/indicators/succession';
import type { Day } from '@tiendo/indicators/time';
import { formatDay } from '@tiendo/indicators/vietnamese';
import { ApiProblem, type Bilingual } from '../../../platform/http/index.js';

/** Names of units by code, for telling a person which one is meant. */
export type UnitNames = ReadonlyMap<string, { readonly name: string }>;

const nameOf = (names: UnitNames, code: unknown): string => names.get(String(code))?.name ?? String(code);

/** What an act breaks by itself or against another act, in words. */
function unsoundText({ code, context }: DomainError, names: UnitNames): Bilingual | null {
  const [from, to] = [nameOf(names, context['from']), nameOf(names, context['to'])];
  switch (code) {
    case 'succession-empty':
      return {
        vi: 'Đợt sắp xếp chưa nêu đơn vị nào',
        en: 'The act names no unit',
      };
    case 'succession-link-twice':
      return { vi: `"${from}" → "${to}" được ghi hai lần`, en: `"${from}" → "${to}" is written twice` };
    case 'succession-share-invalid':
      return {
        vi: `Tỷ lệ từ "${from}" sang "${to}" phải lớn hơn 0 và không quá 1 (100%)`,
        en: `The share from "${from}" to "${to}" must be above 0 and at most 1 (100%)`,
      };
    case 'succession-shares-not-whole':
      return {
        vi: `Các tỷ lệ tách từ "${from}" phải cộng lại bằng 1 (100%), hoặc để trống tất cả nếu nguồn không nêu`,
        en: `The shares of "${from}" must sum to 1 (100%), or all stay empty where no source states them`,
      };
    case 'succession-unit-both': {
      const units = (Array.isArray(context['units']) ? context['units'] : []).map((unit) => nameOf(names, unit));
      return {
        vi: `${units.join(', ')}: đã có đơn vị trước hoặc sau thì không ghi là chấm dứt, thành lập mới nữa`,
        en: `${units.join(', ')}: a unit with one before or after it is not abolished or founded as well`,
      };
    }
    case 'succession-same-day': {
      const unit = nameOf(names, context['unit']);
      return {
        vi: `"${unit}" có trong hai đợt sắp xếp cùng một ngày; hãy ghi thành một đợt`,
        en: `"${unit}" is in two acts of the same day; write them as one act`,
      };
    }
    default:
      return null;
  }
}

/** The problem behind a rule that an act breaks; anything else is passed on. */
export function unsoundProblem(error: unknown, names: UnitNames): unknown {
  const detail = error instanceof DomainError ? unsoundText(error, names) : null;
  return detail === null ? error : new ApiProblem('succession-unsound', { detail, cause: error });
}

const ISSUES: Readonly<Record<ActIssueKind, (unit: string, day: string) => Bilingual>> = {
  unknown: (unit) => ({ vi: `Không có đơn vị mã "${unit}"`, en: `No unit has the code "${unit}"` }),
  endedBefore: (unit, day) => ({
    vi: `"${unit}" đã kết thúc ngày ${day}, trước ngày sắp xếp`,
    en: `"${unit}" ended on ${day}, before the act`,
  }),
  endsLater: (unit, day) => ({
    vi: `"${unit}" đang ghi kết thúc ngày ${day}; sửa ngày đó trước, hoặc sửa ngày sắp xếp`,
    en: `"${unit}" is stated to end on ${day}; change that day first, or the day of the act`,
  }),
  notThereYet: (unit, day) => ({
    vi: `"${unit}" chỉ có từ ngày ${day}, chưa có trước ngày sắp xếp`,
    en: `"${unit}" exists from ${day} only, not before the act`,
  }),
  thereBefore: (unit, day) => ({
    vi: `"${unit}" đã có từ ngày ${day}; nếu tiếp tục hoạt động, ghi cả "${unit}" → "${unit}"`,
    en: `"${unit}" exists from ${day}; where it goes on, link it to itself as well`,
  }),
  beginsLater: (unit, day) => ({
    vi: `"${unit}" đang ghi có từ ngày ${day}, khác ngày sắp xếp`,
    en: `"${unit}" is stated to begin on ${day}, another day than the act`,
  }),
  goneAlready: (unit, day) => ({
    vi: `"${unit}" đã kết thúc ngày ${day} nên không tiếp nhận được`,
    en: `"${unit}" ended on ${day} and cannot take anything over`,
  }),
};

/** Throws succession-does-not-fit with every unit that stands in the way of an act. */
export function requireFit(issues: readonly ActIssue[], names: UnitNames): void {
  if (issues.length === 0) return;
  throw new ApiProblem('succession-does-not-fit', {
    errors: issues.map(({ kind, unit, day }) => ({
      pointer: '/links',
      code: kind,
      detail: ISSUES[kind](nameOf(names, unit), printed(day)),
    })),
  });
}

const printed = (day: Day | null): string => (day === null ? '' : formatDay(day));
