import type { Format } from '../format';
import type { MissingMessages } from './messages';

/** A unit that owes figures of a period. */
export interface OwingUnit {
  readonly name: string;
  readonly asked: number;
  readonly reported: number;
}

/** A period with who has not reported all of it. */
export interface PeriodOwed {
  readonly label: string;
  readonly plan: { readonly code: string };
  readonly closesOn: string;
  /** Whole days to the last day to report; negative: so many days late. */
  readonly daysLeft: number;
  /** Those told by name; `missingTotal` counts all. */
  readonly missing: readonly OwingUnit[];
  readonly missingTotal: number;
}

/** How far a deadline is: `Còn 02 ngày`, `Hôm nay là ngày cuối`, `Quá hạn 20 ngày`. */
export function deadlineWords(daysLeft: number, t: MissingMessages, f: Format): string {
  if (daysLeft === 0) return t.dueToday;
  return daysLeft > 0 ? t.dueIn(f.count(daysLeft)) : t.late(f.count(-daysLeft));
}

/** What a unit still owes: nothing came, or part of it. */
export const owes = ({ asked, reported }: OwingUnit, t: MissingMessages, f: Format): string =>
  reported === 0 ? t.silentUnit : t.partUnit(f.ratio(reported, asked));

/** What stands above the units: the period, its deadline, how many owe. */
function headOf(
  { label, plan, closesOn, daysLeft, missingTotal }: PeriodOwed,
  t: MissingMessages,
  f: Format,
): string[] {
  return [
    t.messageHead(label, plan.code),
    `${t.deadline(f.day(closesOn))} (${deadlineWords(daysLeft, t, f).toLocaleLowerCase(f.language)})`,
    t.messageCount(f.count(missingTotal)),
  ];
}

/** What stands below them where not all are named. */
function restOf({ missing, missingTotal }: PeriodOwed, t: MissingMessages, f: Format): string[] {
  const rest = missingTotal - missing.length;
  return rest > 0 ? [t.notTold(f.count(rest))] : [];
}

/**
 * The list of a period as it is pasted into a message: heading, deadline, then each unit with what it owes. No person and
 * no number stands in it: it goes to all of them.
 */
export function missingList(period: PeriodOwed, t: MissingMessages, f: Format): string {
  return [
    ...headOf(period, t, f),
    ...period.missing.map(
      (unit, index) => `${index + 1}. ${unit.name}: ${owes(unit, t, f).toLocaleLowerCase(f.language)}`,
    ),
    ...restOf(period, t, f),
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same as a table, for a letter or a sheet. */
export function missingTable(period: PeriodOwed, t: MissingMessages, f: Format): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const lines = period.missing.map((unit, index) => row([String(index + 1), unit.name, owes(unit, t, f)], 'td'));
  return [
    ...headOf(period, t, f).map((text) => `<p>${escaped(text)}</p>`),
    `<table border="1"><thead>${row(['TT', t.unit, t.missing], 'th')}</thead><tbody>${lines.join('')}</tbody></table>`,
    ...restOf(period, t, f).map((text) => `<p>${escaped(text)}</p>`),
  ].join('');
}
