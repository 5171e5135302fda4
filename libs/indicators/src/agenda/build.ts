import { DomainError } from '../domain-error.js';
import { CAUSES, type Cause, compareStatus, type ItemStatus } from '../status/vocabulary.js';
import { compareDays, type Day } from '../time/day.js';

/**
 * The sections of an agenda in the order a committee takes them: what is late, what was stopped, what is blocked, what
 * turned since the last meeting, what waits for an answer, and who says nothing.
 */
export const AGENDA_SECTIONS = ['overdue', 'stopped', 'blocked', 'turned', 'proposal', 'silent'] as const;

export type AgendaSection = (typeof AGENDA_SECTIONS)[number];

/** An item of the plan with what an agenda asks of it. */
export interface AgendaItem {
  /** Names the item for good: `target:KH73-DL-01`. */
  readonly key: string;
  readonly status: ItemStatus;
  /** In the total, not done, neither stopped nor closed by a final verdict. */
  readonly isOpen: boolean;
  /** Counts as done under the plan's policy. */
  readonly isDone: boolean;
  /** Days past the due day; null: not overdue. */
  readonly overdueDays: number | null;
  /** Days without a word on an open item, once they are too many; null otherwise. */
  readonly silentDays: number | null;
  readonly cause: Cause | null;
  readonly proposal: string | null;
  /** Who can decide the proposal, as the statement names them. */
  readonly proposalTo: string | null;
  /** Stopped, or going on next year, without a document that allows it. */
  readonly lacksPermission: boolean;
  /** Since when the present status holds; null while nothing was stated. */
  readonly since: Day | null;
  /** Whether the status is another one than at the last meeting. */
  readonly turned: boolean;
  /** Codes of the lead units; empty: the source names none. */
  readonly leadUnits: readonly string[];
}

/** One line of a built agenda: an item, several that got done, or a unit that says nothing. */
export interface BuiltLine {
  readonly key: string;
  readonly section: AgendaSection;
  /** Every reason that holds, in the order of the sections; the first one is the section. */
  readonly why: readonly AgendaSection[];
  /** Items the line is about: one, those that turned to one status, or those of the silent unit, the longest first. */
  readonly items: readonly string[];
  /** Code of the silent unit; '' where the source names no lead unit; null for every other line. */
  readonly unit: string | null;
  /** What the items of the line turned to, where they are told together; null for every other line. */
  readonly turnedTo: ItemStatus | null;
}

/**
 * The agenda that a plan's state asks for. An item stands once, in the first section that fits, with every reason
 * beside it. What got done since the last meeting and asks for nothing else is told in one line per status (`turned:…`).
 * Silence is a matter of units, so a silent item is listed under each of its lead units whether or not it
 * stands elsewhere too. Within a section: overdue by days; stopped without a document first, then the latest; blocked
 * by kind of cause in vocabulary order, then by who can decide; turned by day; proposals by who can decide; units by
 * how many items they are silent about. What remains equal keeps the plan's own order.
 * Throws DomainError `agenda-item-twice`.
 */
export function buildAgenda(items: readonly AgendaItem[]): BuiltLine[] {
  const keys = new Set(items.map(({ key }) => key));
  if (keys.size !== items.length) throw new DomainError('agenda-item-twice');
  const lines = items.map((item, place) => ({ item, place, why: reasonsOf(item) }));
  const placed = AGENDA_SECTIONS.filter((section) => section !== 'silent').flatMap((section) => {
    const own = lines
      .filter(({ why }) => why[0] === section)
      .sort((a, b) => ORDER[section](a.item, b.item) || a.place - b.place);
    const alone = own.filter((one) => !isGoodNews(one));
    return [
      ...alone.map(({ item, why }): BuiltLine => ({
        key: item.key,
        section,
        why,
        items: [item.key],
        unit: null,
        turnedTo: null,
      })),
      ...turnedTogether(own.filter(isGoodNews).map(({ item }) => item)),
    ];
  });
  return [...placed, ...silentUnits(items)];
}

/** It turned to done, and there is nothing else to say of it. */
const isGoodNews = ({ item, why }: { readonly item: AgendaItem; readonly why: readonly AgendaSection[] }): boolean =>
  item.isDone && why.length === 1 && why[0] === 'turned';

/** One line per status that items turned to, in vocabulary order; the latest item first. */
function turnedTogether(items: readonly AgendaItem[]): BuiltLine[] {
  return [...new Set(items.map(({ status }) => status))].sort(compareStatus).map((status) => ({
    key: `turned:${status}`,
    section: 'turned',
    why: ['turned'],
    items: items.filter((item) => item.status === status).map(({ key }) => key),
    unit: null,
    turnedTo: status,
  }));
}

/** Every reason to speak of an item apart from its silence, in the order of the sections. */
function reasonsOf(item: AgendaItem): AgendaSection[] {
  const holds: Record<Exclude<AgendaSection, 'silent'>, boolean> = {
    overdue: item.overdueDays !== null,
    stopped: item.status === 'stopped',
    blocked: item.cause !== null && item.isOpen,
    turned: item.turned,
    proposal: item.proposal !== null && item.isOpen,
  };
  return AGENDA_SECTIONS.filter((section) => section !== 'silent' && holds[section]);
}

type Order = (a: AgendaItem, b: AgendaItem) => number;

const byDecider: Order = (a, b) => compareText(a.proposalTo, b.proposalTo);
const latestFirst: Order = (a, b) => compareDays(b.since ?? '0001-01-01', a.since ?? '0001-01-01');

const ORDER: Readonly<Record<Exclude<AgendaSection, 'silent'>, Order>> = {
  overdue: (a, b) => (b.overdueDays ?? 0) - (a.overdueDays ?? 0),
  stopped: (a, b) => Number(b.lacksPermission) - Number(a.lacksPermission) || latestFirst(a, b),
  blocked: (a, b) => causePlace(a.cause) - causePlace(b.cause) || byDecider(a, b),
  turned: latestFirst,
  proposal: byDecider,
};

const causePlace = (cause: Cause | null): number => (cause === null ? CAUSES.length : CAUSES.indexOf(cause));

/** Named ones first, by their code points: one order everywhere, whatever the language of the machine. */
function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

function silentUnits(items: readonly AgendaItem[]): BuiltLine[] {
  const byUnit = new Map<string, AgendaItem[]>();
  for (const item of items) {
    if (item.silentDays === null) continue;
    for (const unit of item.leadUnits.length > 0 ? new Set(item.leadUnits) : ['']) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), item]);
    }
  }
  return [...byUnit]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || compareText(a || null, b || null))
    .map(([unit, list]) => ({
      key: `unit:${unit}`,
      section: 'silent',
      why: ['silent'],
      items: [...list].sort((a, b) => (b.silentDays ?? 0) - (a.silentDays ?? 0)).map(({ key }) => key),
      unit,
      turnedTo: null,
    }));
}
