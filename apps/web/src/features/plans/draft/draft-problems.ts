import type { PlanDraft } from '@tiendo/contracts';

type Problem = PlanDraft['problems'][number];

/** Parts of the editor, in the order in which a plan is written. */
export const SECTIONS = ['info', 'pillars', 'groups', 'indicators', 'targets', 'tasks', 'policy'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Where a problem is mended. */
export interface ProblemPlace {
  readonly section: SectionName;
  /** Table and row, where it lies in a table. */
  readonly list: 'pillars' | 'goals' | 'groups' | 'indicators' | 'targets' | 'tasks' | null;
  readonly row: number | null;
  /** Column or field: `name`, `measures`; null when it concerns the whole row or table. */
  readonly field: string | null;
  readonly detail: string;
}

const LISTS = ['pillars', 'goals', 'groups', 'indicators', 'targets', 'tasks'] as const;

const unescape = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** Reads one JSON pointer of the server (`/targets/3/measures/0/value`) as a place of the editor. */
export function placeOf({ pointer, detail }: Problem): ProblemPlace {
  // Some pointers name the body's `document` first.
  const parts = pointer.split('/').slice(1).map(unescape);
  if (parts[0] === 'document') parts.shift();
  const [head, index, field] = parts;
  const list = LISTS.find((one) => one === head);
  if (list) {
    const row = index !== undefined && /^\d+$/.test(index) ? Number(index) : null;
    return {
      section: list === 'goals' ? 'pillars' : list,
      list,
      row,
      field: row === null ? null : (field ?? null),
      detail,
    };
  }
  if (head === 'policy') return { section: 'policy', list: null, row: null, field: index ?? null, detail };
  return { section: 'info', list: null, row: null, field: head ?? null, detail };
}

export interface ProblemIndex {
  readonly places: readonly ProblemPlace[];
  readonly count: (section: SectionName) => number;
  /** Problems of one row, the same array until the problems change. */
  readonly ofRow: (list: ProblemPlace['list'], row: number) => readonly ProblemPlace[];
  /** The text beside a field of the head. */
  readonly ofHead: (field: string) => string | undefined;
}

const NONE: readonly ProblemPlace[] = [];

/** Sorts the problems of a draft by where they are mended. */
export function indexProblems(problems: readonly Problem[]): ProblemIndex {
  const places = problems
    .map(placeOf)
    .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || (a.row ?? -1) - (b.row ?? -1));
  const rows = new Map<string, ProblemPlace[]>();
  for (const place of places) {
    if (place.list === null || place.row === null) continue;
    const key = `${place.list}/${place.row}`;
    const found = rows.get(key);
    if (found) found.push(place);
    else rows.set(key, [place]);
  }
  return {
    places,
    count: (section) => places.filter((place) => place.section === section).length,
    ofRow: (list, row) => rows.get(`${list}/${row}`) ?? NONE,
    ofHead: (field) => places.find((place) => place.section === 'info' && place.field === field)?.detail,
  };
}
