import { dayOf } from '@tiendo/indicators/time';
import { foldVietnamese, parseDate } from '@tiendo/indicators/vietnamese';

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** What a deadline cell says: a day, or that the work is regular, or nothing that can be read (`day` null). */
export interface DueText {
  readonly day: string | null;
  readonly regular: boolean;
}

const lastOf = (year: number, month: number): string | null => {
  for (let day = 31; day >= 28; day -= 1) {
    const found = dayOf(year, month, day);
    if (found) return found;
  }
  return null;
};

/**
 * Reads a deadline as plans print it: `30/9/2024`, `Trước ngày 30/9/2024`, `Tháng 9/2024`, `Quý III/2024`, `Năm 2024`,
 * `Thường xuyên`. A month, quarter or year means its last day; without a year, the year of the plan.
 */
export function parseDue(text: string, planYear: number | null): DueText {
  const key = foldVietnamese(text).replace(/^(truoc|den|het|trong|hoan thanh|chậm nhat)\s+(ngay\s+)?/, '');
  if (/thuong xuyen|hang (nam|thang|quy)|regular/.test(key)) return { day: null, regular: true };
  const exact = parseDate(key) ?? parseDate(text);
  if (exact) return { day: exact, regular: false };
  const yearIn = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(key);
  const year = yearIn ? Number(yearIn[1]) : planYear;
  if (year === null) return { day: null, regular: false };
  const quarter = /quy\s+(iv|iii|ii|i|[1-4])(?:\D|$)/.exec(key);
  if (quarter) return { day: lastOf(year, (QUARTERS[quarter[1] ?? ''] ?? 4) * 3), regular: false };
  const month = /thang\s+(\d{1,2})(?:\D|$)/.exec(key);
  if (month) return { day: lastOf(year, Number(month[1])), regular: false };
  if (/^(nam\s+)?20\d\d$/.test(key) || /cuoi nam|trong nam/.test(key)) return { day: lastOf(year, 12), regular: false };
  return { day: null, regular: false };
}
