import type { Locale } from '../percent/percent.js';
import type { Cause, ItemStatus } from '../status/vocabulary.js';

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
    funds: 'Kinh phí',
    staff: 'Nhân lực',
    unitSlow: 'Đơn vị chậm',
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

/** A label within a sentence: `không phát sinh`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
