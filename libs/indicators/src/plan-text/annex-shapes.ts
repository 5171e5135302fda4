import type { GivenUnits, KnownUnit, Span } from '../unit-names/index.js';
import type { PartKind } from '../reconcile/named-parts.js';
import type { Day } from '../time/day.js';
import type { Level } from './level.js';

/** What a column of an annex can be. `skip`: not taken over. Only `level` may stand more than once, one per year. */
export const TARGET_COLUMNS = [
  'skip',
  'code',
  'name',
  'pillar',
  'level',
  'measureUnit',
  'leadUnits',
  'coordinatingUnits',
  'dueOn',
  'note',
] as const;
export const TASK_COLUMNS = [
  'skip',
  'code',
  'name',
  'group',
  'leadUnits',
  'coordinatingUnits',
  'executingUnits',
  'dueOn',
  'deliverable',
  'note',
] as const;
export type AnnexColumn = (typeof TARGET_COLUMNS)[number] | (typeof TASK_COLUMNS)[number];
export type AnnexKind = 'target' | 'task';

/** One line of an annex; `line` counts from 1 in what was read. */
export interface AnnexRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * An annex with its heading apart: two rows of headings are one. `left`: titles above the heading, rows of column numbers
 * and headings repeated on another page, which are no items.
 */
export interface AnnexTable {
  readonly heading: readonly string[] | null;
  readonly body: readonly AnnexRow[];
  readonly left: readonly AnnexRow[];
  /** Cells merged downwards were seen as such (HTML); plain text shows only empty cells below a filled one. */
  readonly mergesKnown: boolean;
}

/** What of a line is to be looked at again; `text` is what stands there. */
export interface AnnexRemark {
  readonly kind:
    | 'unknownUnit'
    | 'unknownGroup'
    | 'severalUnits'
    | 'spelledUnit'
    | 'endedUnit'
    | 'unreadDue'
    | 'severalDues'
    | 'beforeSpan'
    | 'goesOn'
    | 'mixedDue'
    | 'partDue'
    | 'startDue'
    | 'countedDue'
    | 'dueWords'
    | 'unreadLevel'
    | 'severalLevels'
    | 'hedgedLevel'
    | 'strivenLevel'
    | 'changeLevel'
    | 'directionLevel'
    | 'unitDiffers'
    | 'maybeMerged'
    | 'maybePart'
    | 'noName'
    | 'noSection'
    | 'sharedIndicator'
    | 'codeTaken';
  readonly text: string;
  /** Of a doubtful level: its column (null: the name) and the year it is asked for. */
  readonly level?: Pick<AnnexLevel, 'at' | 'horizon'>;
}

/** One level with the year it is asked for, where the table or the text names one, and the part it is of. */
export interface AnnexLevel {
  readonly level: Level;
  readonly horizon: number | null;
  /** "Khu vực nông thôn", where one text has levels of several parts; else empty. */
  readonly part: string;
  /** The column it stands in; null for the name. */
  readonly at: number | null;
}

/** What a target is a part of: the line of its whole and the whole's name. `kind` null: its own, unless somebody says so. */
export interface AnnexPart {
  readonly line: number;
  readonly name: string;
  readonly kind: PartKind | null;
}

/** One target or task of an annex, as far as its line says it. */
export interface AnnexItem {
  readonly line: number;
  /** As printed; empty without a column of codes. */
  readonly code: string;
  /** Of a part, with the line it is a part of: `Tỷ lệ hộ nghèo – Thành thị`. */
  readonly name: string;
  /** Of a target counted in the same unit as the target it stands under; null: of none. */
  readonly partOf: AnnexPart | null;
  /** Headings it stands under, outermost first; the same name under another heading is another section. */
  readonly section: readonly string[];
  /** Named in a column of its own, instead of a heading. */
  readonly ownSection: string;
  readonly leadUnits: readonly string[];
  readonly coordinatingUnits: readonly string[];
  readonly executingUnits: readonly string[];
  readonly dueOn: Day | null;
  readonly regular: boolean;
  /** Several deadlines, as somebody said: a task of its own for each. Left out: one, or none. */
  readonly dueDays?: readonly Day[];
  readonly levels: readonly AnnexLevel[];
  readonly measureUnit: string;
  readonly deliverable: string;
  readonly note: string;
  /** Cells that were not taken over as they stand; kept with the item, so that nothing is lost. */
  readonly unread: readonly string[];
  readonly remarks: readonly AnnexRemark[];
}

export interface AnnexOptions<U extends KnownUnit> {
  readonly kind: AnnexKind;
  readonly columns: readonly AnnexColumn[];
  readonly units: readonly U[];
  /** The days of the plan: units are those of then. */
  readonly span: Span | null;
  /** Stands in for a year that is not written; null where the plan has several. */
  readonly year: number | null;
  /** Units that somebody gave to names nobody bears. */
  readonly given?: GivenUnits<U>;
  /** Whether an empty cell below a filled one was merged with it; null: nobody said, so it is remarked. */
  readonly fillsDown?: boolean | null;
}

/** What was made of an annex: its items, and the lines that are none (titles, headings of pages, sums). */
export interface AnnexReading {
  readonly items: readonly AnnexItem[];
  readonly left: readonly AnnexRow[];
  /** Names that were taken for the unit somebody gave to them: as written → its code. */
  readonly given: ReadonlyMap<string, string>;
}
