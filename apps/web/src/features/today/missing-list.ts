import type { DuePeriod } from '@tiendo/contracts';
import type { Format } from '../../shared/format';
import { deadlineWords } from './finding';
import type { TodayMessages } from './messages';

/** What a unit still owes: nothing came, or part of it. */
export const owes = ({ asked, reported }: DuePeriod['missing'][number], t: TodayMessages, f: Format): string =>
  reported === 0 ? t.silentUnit : t.partUnit(f.ratio(reported, asked));

/**
 * The list of a period as it is pasted into a message: heading, deadline, then each unit with what it owes. No person and
 * no number stands in it: it goes to all of them.
 */
export function missingList(period: DuePeriod, t: TodayMessages, f: Format): string {
  const { label, plan, closesOn, daysLeft, missing, missingTotal } = period;
  const rest = missingTotal - missing.length;
  return [
    t.messageHead(label, plan.code),
    `${t.deadline(f.day(closesOn))} (${deadlineWords(daysLeft, t, f).toLocaleLowerCase(f.language)})`,
    t.messageCount(f.count(missingTotal)),
    ...missing.map((unit, index) => `${index + 1}. ${unit.name}: ${owes(unit, t, f).toLocaleLowerCase(f.language)}`),
    ...(rest > 0 ? [t.notTold(f.count(rest))] : []),
  ].join('\n');
}
