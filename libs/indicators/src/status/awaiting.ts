import { daysBetween, type Day } from '../time/day.js';
import { formatDay } from '../vietnamese/date.js';
import type { ItemStatus } from './vocabulary.js';

/** Whom a statement waits for, and the letter that asked (tờ trình), if it names one. */
export interface Awaiting {
  readonly authority: string;
  readonly submission: Submission | null;
}

export interface Submission {
  /** As printed: `709`, or with its symbol `709-BC/BCSĐ`. */
  readonly number: string;
  readonly symbol: string | null;
  readonly issuedOn: Day;
}

/** Whether an item waits for somebody else's word: by its status, or by the kind of cause behind it. */
export function isAwaiting(status: ItemStatus, cause: string | null): boolean {
  return status === 'awaitingApproval' || cause === 'awaitingApproval' || cause === 'awaitingGuidance';
}

/**
 * Whole days since the letter that asked, from its day to the as-of day; null where no letter is named ("báo cáo không
 * nêu tờ trình"): then days are counted for nobody, least of all from the day the waiting was reported.
 */
export function awaitedDays(awaiting: Awaiting | null, asOf: Day): number | null {
  const sentOn = awaiting?.submission?.issuedOn ?? null;
  if (sentOn === null) return null;
  const days = daysBetween(sentOn, asOf);
  return days < 0 ? null : days;
}

/** Whom an item waits for on a day, as answers carry it. */
export interface Awaited extends Awaiting {
  readonly days: number | null;
}

/** `709/TTr-UBND`; a number printed with its symbol stays as it is. */
function letterNumber({ number, symbol }: Submission): string {
  return symbol === null || /[/-]/.test(number) ? number : `${number}/${symbol}`;
}

/**
 * What an item waits for, in words, for lists, agendas and papers: the authority and the letter with its days, or that
 * the report names no letter. null: it waits for nobody. The reader must be one who may see statements.
 */
export function awaitingText(
  {
    status,
    cause,
    awaiting,
  }: { readonly status: ItemStatus; readonly cause: string | null; readonly awaiting: Awaited | null },
  locale: 'vi' | 'en',
): string | null {
  const isVi = locale === 'vi';
  const noLetter = isVi ? 'báo cáo không nêu tờ trình' : 'the report names no letter';
  if (awaiting === null) return isAwaiting(status, cause) ? noLetter : null;
  const { authority, submission, days } = awaiting;
  const whom = isVi ? `chờ ${authority}` : `waits for ${authority}`;
  if (submission === null) return `${whom}; ${noLetter}`;
  const number = letterNumber(submission);
  const on = formatDay(submission.issuedOn, locale);
  const letter = isVi ? `Tờ trình số ${number} ngày ${on}` : `letter ${number} of ${on}`;
  const since = days === null ? '' : isVi ? `, ${days} ngày` : `, ${days} days`;
  return `${whom} (${letter}${since})`;
}
