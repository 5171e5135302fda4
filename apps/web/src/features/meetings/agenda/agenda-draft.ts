import type { AgendaLine, SaveAgenda } from '@tiendo/contracts';

/** One line while it is being edited; `line` null: a new one of the secretary's own. */
export interface DraftLine {
  /** Stable while the agenda is on screen. */
  readonly key: string;
  readonly line: AgendaLine | null;
  readonly title: string;
  readonly note: string;
  readonly minutes: number | null;
  readonly hidden: boolean;
}

export type AgendaDraft = readonly DraftLine[];

export const draftOf = (agenda: readonly AgendaLine[]): AgendaDraft =>
  agenda.map((line) => ({
    key: line.id,
    line,
    title: line.title ?? '',
    note: line.note ?? '',
    minutes: line.minutes,
    hidden: line.hidden,
  }));

/** The part of the agenda a line stands in; a new one is the secretary's own. */
export const sectionOf = ({ line }: DraftLine): AgendaLine['section'] => line?.section ?? 'own';

/** The line a place up or down, past a folded section as a whole; at either end everything stays. */
export function moved(
  draft: AgendaDraft,
  key: string,
  by: -1 | 1,
  folded: ReadonlySet<AgendaLine['section']> = new Set(),
): AgendaDraft {
  const from = draft.findIndex((row) => row.key === key);
  const row = draft[from];
  const neighbour = draft[from + by];
  if (!row || !neighbour) return draft;
  const passed = sectionOf(neighbour);
  const isPassed = (other: DraftLine | undefined) =>
    other !== undefined && folded.has(passed) && sectionOf(other) === passed;
  let to = from + by;
  while (isPassed(draft[to + by])) to += by;
  const rest = draft.filter((other) => other !== row);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

export const changed = (draft: AgendaDraft, key: string, change: Partial<DraftLine>): AgendaDraft =>
  draft.map((row) => (row.key === key ? { ...row, ...change } : row));

export const added = (draft: AgendaDraft, key: string, title: string): AgendaDraft => [
  ...draft,
  { key, line: null, title, note: '', minutes: null, hidden: false },
];

export const removed = (draft: AgendaDraft, key: string): AgendaDraft => draft.filter((row) => row.key !== key);

/** Minutes of the lines that are taken to the meeting; those without any count nothing. */
export const minutesOf = (draft: AgendaDraft): number =>
  draft.reduce((sum, { minutes, hidden }) => sum + (hidden ? 0 : (minutes ?? 0)), 0);

/** Only an own line may go; what the plan's state asked for is hidden instead. */
export const isRemovable = ({ line }: DraftLine): boolean => line === null || line.section === 'own';

/** What the API is sent: the whole agenda in its order. */
export const payloadOf = (draft: AgendaDraft): SaveAgenda => ({
  lines: draft.map(({ line, title, note, minutes, hidden }) => ({
    ...(line && { id: line.id }),
    title: title.trim() || null,
    note: note.trim() || null,
    minutes,
    hidden,
  })),
});
