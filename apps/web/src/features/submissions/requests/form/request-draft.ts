import type { Block, OutlineSection, ReportRequestBody } from '@tiendo/contracts';
import type { ChosenDocument } from '../../../../shared/documents';
import type { Issues } from '../../../../shared/keeping';
import type { RequestChange, RequestWrite } from '../requests.queries';

/** Whom a request asks: everybody that its plans ask, or chosen blocks and units. */
export type Whom = 'everybody' | 'chosen';

/** A request while it is typed. */
export interface RequestDraft {
  readonly title: string;
  readonly document: ChosenDocument | null;
  readonly note: string;
  /** Addresses of plans. */
  readonly plans: readonly string[];
  readonly period: string | null;
  readonly dueOn: string | null;
  /** As it was typed: `17:00`, `17h30`. */
  readonly dueTime: string;
  readonly answer: ReportRequestBody['answer'];
  readonly asksItems: boolean;
  readonly whom: Whom;
  readonly blocks: readonly Block[];
  readonly units: readonly string[];
  /** Codes; none: of all. */
  readonly pillars: readonly string[];
  readonly outline: readonly OutlineSection[];
  /** Codes of lists (bảng kê). */
  readonly lists: readonly string[];
}

export const NEW_REQUEST: RequestDraft = {
  ...{ title: '', document: null, note: '', plans: [], period: null, dueOn: null, dueTime: '17:00', answer: 'system' },
  ...{ asksItems: false, whom: 'everybody', blocks: [], units: [], pillars: [], outline: [], lists: [] },
};

export const draftOfRequest = (request: ReportRequestBody): RequestDraft => ({
  title: request.title,
  document: request.document && { ...request.document, title: '' },
  note: request.note ?? '',
  plans: request.plans.map(({ slug }) => slug),
  period: request.period.code,
  dueOn: request.due.setOn,
  dueTime: request.due.time,
  answer: request.answer,
  asksItems: request.asksItems,
  whom: request.chosen.blocks.length + request.chosen.units.length === 0 ? 'everybody' : 'chosen',
  ...request.chosen,
  outline: request.outline,
  lists: request.lists.map(({ code }) => code),
});

/** `17:00`, `17h`, `7h30`, `17 giờ 30` as `HH:MM`; null: that is no time of a day. */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?)?$/.exec(text.trim().toLowerCase()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

interface Texts {
  readonly missing: string;
  readonly noTime: string;
  readonly noCommonPeriod: string;
  readonly nobodyChosen: string;
  readonly sectionUntitled: string;
  readonly sectionTwice: string;
}

/** What the server would refuse, said before it is asked. `periods`: codes of the periods that all plans have. */
export function requestIssues(draft: RequestDraft, periods: readonly string[], t: Texts): Issues<RequestDraft> {
  const { title, plans, period, dueOn, dueTime, whom, blocks, units, outline } = draft;
  const codes = outline.map(({ code }) => code);
  return {
    ...(title.trim() === '' && { title: t.missing }),
    ...(plans.length === 0 && { plans: t.missing }),
    ...(plans.length > 0 && (period === null || !periods.includes(period)) && { period: t.missing }),
    ...(plans.length > 0 && periods.length === 0 && { period: t.noCommonPeriod }),
    ...(dueOn === null && { dueOn: t.missing }),
    ...(readTime(dueTime) === null && { dueTime: t.noTime }),
    ...(whom === 'chosen' && blocks.length + units.length === 0 && { whom: t.nobodyChosen }),
    ...(new Set(codes).size < codes.length && { outline: t.sectionTwice }),
    ...(outline.some(({ code, title: heading }) => code === '' || heading.trim() === '') && {
      outline: t.sectionUntitled,
    }),
  };
}

/** Neither blocks nor units: everybody. */
const chosenOf = ({ whom, blocks, units }: RequestDraft): { blocks: Block[]; units: string[] } =>
  whom === 'chosen' ? { blocks: [...blocks], units: [...units] } : { blocks: [], units: [] };

/** A draft without issues as the server takes it. */
export const requestOf = (draft: RequestDraft): RequestWrite => ({
  title: draft.title.trim(),
  documentId: draft.document?.id ?? null,
  note: draft.note.trim() || null,
  plans: [...draft.plans],
  period: draft.period ?? '',
  dueOn: draft.dueOn ?? '',
  dueTime: readTime(draft.dueTime) ?? draft.dueTime,
  answer: draft.answer,
  asksItems: draft.asksItems,
  outline: trimmed(draft.outline),
  ...(draft.whom === 'chosen' && draft.blocks.length > 0 && { blocks: [...draft.blocks] }),
  ...(draft.whom === 'chosen' && draft.units.length > 0 && { units: [...draft.units] }),
  ...(draft.pillars.length > 0 && { pillars: [...draft.pillars] }),
  ...(draft.lists.length > 0 && { lists: [...draft.lists] }),
});

const trimmed = (outline: readonly OutlineSection[]): OutlineSection[] =>
  outline.map((section) => ({ ...section, title: section.title.trim() }));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What differs from the request as it is: only that is sent, for once it is open it takes no more than title, letter,
 * note and due time.
 */
export function changeOf(draft: RequestDraft, over: RequestDraft): RequestChange {
  const [now, before] = [requestOf(draft), requestOf(over)];
  const whom = chosenOf(draft);
  return {
    ...(now.title !== before.title && { title: now.title }),
    ...(now.documentId !== before.documentId && { documentId: now.documentId }),
    ...(now.note !== before.note && { note: now.note }),
    ...(now.dueOn !== before.dueOn && { dueOn: now.dueOn }),
    ...(now.dueTime !== before.dueTime && { dueTime: now.dueTime }),
    ...(now.answer !== before.answer && { answer: now.answer }),
    ...(!same(now.outline, before.outline) && { outline: now.outline }),
    ...(draft.asksItems !== over.asksItems && { asksItems: draft.asksItems }),
    ...(!same(whom, chosenOf(over)) && whom),
    ...(!same(draft.lists, over.lists) && { lists: [...draft.lists] }),
    ...(!same(draft.pillars, over.pillars) && { pillars: [...draft.pillars] }),
  };
}
