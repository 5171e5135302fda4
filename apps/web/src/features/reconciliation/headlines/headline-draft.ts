import type { HeadlineBody, HeadlineCount, NewHeadline } from '@tiendo/contracts';
import type { ChosenDocument } from '../../../shared/documents';

/** What headlines count, in the order a report tells them. */
export const COUNTS: readonly HeadlineCount[] = [
  'completed',
  'mostlyCompleted',
  'inProgress',
  'awaitingApproval',
  'yearEnd',
  'notStarted',
  'notMet',
  'continuing',
  'stopped',
];

/** A headline as the form holds it. */
export interface HeadlineDraft {
  readonly kind: 'target' | 'task';
  /** Code of a pillar or a group; empty: the plan as a whole. */
  readonly section: string;
  readonly counted: HeadlineCount;
  readonly count: number | '';
  readonly total: number | '';
  /** As printed: `62,9%`; empty: the report prints none. */
  readonly percent: string;
  readonly asOf: string | null;
  readonly document: ChosenDocument | null;
  readonly sourceSection: string;
}

export const firstDraft = (asOf: string): HeadlineDraft => ({
  ...{ kind: 'target', section: '', counted: 'completed', count: '', total: '', percent: '' },
  ...{ asOf, document: null, sourceSection: '' },
});

/** What the next headline of the same report keeps of the one before. */
export const nextDraft = (draft: HeadlineDraft): HeadlineDraft => ({ ...draft, count: '', percent: '' });

export const draftOfHeadline = (headline: HeadlineBody): HeadlineDraft => ({
  kind: headline.kind,
  section: headline.section ?? '',
  counted: headline.counted,
  count: headline.count,
  total: headline.total,
  percent: headline.percent === null ? '' : `${headline.percent.replace('.', ',')}%`,
  asOf: headline.asOf,
  document: headline.document,
  sourceSection: headline.sourceSection ?? '',
});

type Field = 'count' | 'total' | 'percent' | 'asOf';

interface Words {
  readonly missing: string;
  readonly moreThanAll: string;
  readonly percentWrong: string;
  readonly dayWrong: string;
}

const PERCENT = /^\d{1,4}(?:[.,]\d{1,4})?\s?%?$/;

/** What the server would refuse, said before it is asked. `days`: first and last day that a report can be of. */
export function headlineIssues(
  { count, total, percent, asOf }: HeadlineDraft,
  days: { readonly first: string; readonly last: string },
  words: Words,
): Partial<Record<Field, string>> {
  return {
    ...(count === '' ? { count: words.missing } : total !== '' && count > total && { count: words.moreThanAll }),
    ...(total === '' && { total: words.missing }),
    ...(percent.trim() !== '' && !PERCENT.test(percent.trim()) && { percent: words.percentWrong }),
    ...(asOf === null ? { asOf: words.missing } : (asOf < days.first || asOf > days.last) && { asOf: words.dayWrong }),
  };
}

/** The draft as the contract takes it; only of one without issues. */
export function headlineOf(draft: HeadlineDraft): NewHeadline {
  const { kind, section, counted, count, total, percent, asOf, document, sourceSection } = draft;
  const printed = percent.replace('%', '').trim().replace(',', '.');
  return {
    ...{ kind, counted, count: Number(count), total: Number(total), asOf: asOf ?? '' },
    ...(section !== '' && { section }),
    ...(printed !== '' && { percent: printed }),
    ...(document && { documentId: document.id }),
    ...(sourceSection.trim() !== '' && { sourceSection: sourceSection.trim() }),
  };
}
