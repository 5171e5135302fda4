import type { WorkToday } from '@tiendo/contracts';
import type { Format } from '../../shared/format';
import type { TodayMessages } from './messages';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Whether nothing at all waits. */
export const isQuiet = ({ periods, plans, remarks, directives, drafts, amendments }: WorkToday): boolean =>
  [periods, plans, remarks, directives, drafts, amendments].every((list) => list.length === 0);

/** What waits in one owner, in one line: `02 kỳ báo cáo chờ số liệu · 12 đơn vị chưa gửi đủ · …`. */
export function finding({ periods, plans, remarks }: WorkToday, t: TodayMessages, f: Format): string {
  // A unit may owe figures of several periods: it is called once.
  const missing = new Set(periods.flatMap((period) => period.missing.map(({ code }) => code))).size;
  const withItems = plans.filter(({ attention }) => attention.total > 0);
  const items = sum(withItems.map(({ attention }) => attention.total));
  const contradictions = sum(plans.map(({ discrepancies }) => discrepancies.open));
  const open = sum(remarks.map((remark) => remark.open));
  const parts = [
    periods.length > 0 && t.periodsWait(f.count(periods.length)),
    missing > 0 && t.unitsMissing(f.count(missing)),
    items > 0 && t.itemsWait(f.count(items), f.count(withItems.length)),
    contradictions > 0 && t.contradictionsWait(f.count(contradictions)),
    open > 0 && t.remarksWait(f.count(open)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : t.nothing;
}
