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

/** A request for reports with who has not handed in. */
export interface ReportOwed extends Pick<PeriodOwed, 'daysLeft'> {
  readonly title: string;
  readonly due: { readonly on: string; readonly time: string };
  /** Names of units. */
  readonly missing: readonly string[];
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

/** The same as a table, for a letter or a sheet. */
export function missingTable(period: PeriodOwed, t: MissingMessages, f: Format): string {
  return [
    ...headOf(period, t, f).map(paragraph),
    tableOf(
      ['TT', t.unit, t.missing],
      period.missing.map((unit, index) => [String(index + 1), unit.name, owes(unit, t, f)]),
    ),
    ...restOf(period, t, f).map(paragraph),
  ].join('');
}

/** What stands above the units that have not handed in: what is asked, until when, how many there are. */
function reportHeadOf({ title, due, daysLeft, missing }: ReportOwed, t: MissingMessages, f: Format): string[] {
  const left = deadlineWords(daysLeft, t, f).toLocaleLowerCase(f.language);
  return [
    t.reportHead(title),
    `${t.deadline(t.dueAt(due.time, f.day(due.on)))} (${left})`,
    t.reportCount(f.count(missing.length)),
  ];
}

/** Who has not handed in, as it is pasted into a message: neither a person nor how far a draft is stands in it. */
export const reportList = (owed: ReportOwed, t: MissingMessages, f: Format): string =>
  [...reportHeadOf(owed, t, f), ...owed.missing.map((name, index) => `${index + 1}. ${name}`)].join('\n');

/** The same as a table. */
export const reportTable = (owed: ReportOwed, t: MissingMessages, f: Format): string =>
  [
    ...reportHeadOf(owed, t, f).map(paragraph),
    tableOf(
      ['TT', t.unit],
      owed.missing.map((name, index) => [String(index + 1), name]),
    ),
  ].join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

function tableOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const body = lines.map((line) => row(line, 'td')).join('');
  return `<table border="1"><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}
