import type { Locale } from '../percent/percent.js';
import type { Cause, ItemStatus, SourceGap } from '../status/vocabulary.js';

/**
 * Labels of the status vocabulary, never shortened. The outcomes of a figure (`noOccurrence`, `notApplicable`) have the
 * words of the statuses of the same names.
 */
export const STATUS_LABELS: Readonly<Record<Locale, Readonly<Record<ItemStatus, string>>>> = {
  vi: {
    completed: 'Hoàn thành',
    maintained: 'Hoàn thành, tiếp tục duy trì',
    mostlyCompleted: 'Cơ bản hoàn thành',
    inProgress: 'Đang thực hiện',
    awaitingApproval: 'Đang chờ phê duyệt',
    yearEnd: 'Đánh giá cuối năm',
    notStarted: 'Chưa thực hiện',
    notMet: 'Không đạt',
    stopped: 'Dừng triển khai',
    noOccurrence: 'Không phát sinh',
    notApplicable: 'Không áp dụng',
    noStatement: 'Chưa báo cáo',
  },
  en: {
    completed: 'Completed',
    maintained: 'Completed, being maintained',
    mostlyCompleted: 'Mostly completed',
    inProgress: 'In progress',
    awaitingApproval: 'Awaiting approval',
    yearEnd: 'Assessed at year end',
    notStarted: 'Not started',
    notMet: 'Not met',
    stopped: 'Stopped',
    noOccurrence: 'No occurrence',
    notApplicable: 'Not applicable',
    noStatement: 'Not reported',
  },
};

/** Labels of the kinds of cause. */
export const CAUSE_LABELS: Readonly<Record<Locale, Readonly<Record<Cause, string>>>> = {
  vi: {
    awaitingGuidance: 'Chờ bộ, ngành hướng dẫn',
    awaitingApproval: 'Chờ phê duyệt',
    funds: 'Vướng mắc về kinh phí',
    staff: 'Nhân lực',
    unitSlow: 'Đơn vị chủ trì triển khai chậm',
    otherObjective: 'Nguyên nhân khách quan khác',
  },
  en: {
    awaitingGuidance: 'Waiting for a ministry’s guidance',
    awaitingApproval: 'Waiting for approval',
    funds: 'Funds',
    staff: 'Staff',
    unitSlow: 'The unit is slow',
    otherObjective: 'Other objective cause',
  },
};

const PERMISSION: Readonly<Record<Locale, Readonly<Record<'lacking' | 'notNamed', string>>>> = {
  vi: { lacking: 'chưa có văn bản cho phép', notNamed: 'nguồn không nêu văn bản cho phép' },
  en: { lacking: 'no document allows it yet', notNamed: 'the source names no document that allows it' },
};

/** What is asked of a stopped item, or of one that goes on next year, and what of it the source leaves open. */
export interface Permission {
  readonly lacksPermission: boolean;
  readonly notNamed?: readonly SourceGap[] | undefined;
}

/** `chưa có văn bản cho phép`; of a source that is silent about documents only that it is. null: nothing is lacking. */
export function permissionText({ lacksPermission, notNamed = [] }: Permission, locale: Locale = 'vi'): string | null {
  return lacksPermission ? PERMISSION[locale][notNamed.includes('permission') ? 'notNamed' : 'lacking'] : null;
}

/** How many of some items lack what, by the words for it, in the order of the items. */
export function permissionCounts(items: readonly Permission[], locale: Locale = 'vi'): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of items.flatMap((item) => permissionText(item, locale) ?? [])) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts];
}

/** A label that begins a line: `Chưa có văn bản cho phép`. */
export function beginning(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** A label within a sentence: `không phát sinh`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
