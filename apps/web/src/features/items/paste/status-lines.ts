import type { ItemRow, PlacedStatement } from '@tiendo/contracts';
import type { StatedStatus } from '@tiendo/indicators/status';
import type { StatusRow } from '@tiendo/indicators/table-text';
import { formatDay } from '@tiendo/indicators/vietnamese';
import { bulkLine, type BulkLine } from '../update/bulk-restating';
import {
  draftIssues,
  emptyDraft,
  type DraftDocument,
  type DraftIssue,
  type DraftRules,
} from '../update/statement-draft';
import type { SameDay } from '../../../shared/fields';

/** What somebody chose for rows of the list, by their place in it. */
export interface StatusChoices {
  /** The item a row is about; null: it is not to be written. */
  readonly items: ReadonlyMap<number, string | null>;
  readonly statuses: ReadonlyMap<number, StatedStatus>;
}

/** A row of a pasted list and what becomes of it. */
export type PastedStatus = { readonly row: StatusRow } & (
  | { readonly fate: 'unmatched' | 'unknownStatus' | 'wrongDay' | 'twice' | 'leftOut' | 'same' }
  | {
      readonly fate: 'write';
      readonly item: ItemRow;
      readonly status: StatedStatus;
      /** Null until it is known what stands of the item. */
      readonly line: BulkLine | null;
      readonly issues: readonly DraftIssue[];
      /** Its document is not known: it is stated without. */
      readonly lacksDocument: boolean;
      /** Found by a part of the name, or by words that only mean a status: somebody has to look. */
      readonly isDoubtful: boolean;
    }
);

interface Around {
  readonly items: readonly ItemRow[];
  readonly choices: StatusChoices;
  /** As typed: of rows that name no day. */
  readonly day: string;
  readonly standing: ReadonlyMap<string, readonly PlacedStatement[]> | undefined;
  readonly documents: ReadonlyMap<string, DraftDocument>;
  readonly keepsAll: boolean;
  readonly sameDay: SameDay | null;
  readonly rules: DraftRules;
}

/** What a pasted list would state, row by row; only what changes something is written, nothing of what is not sure. */
export function pastedStatuses(rows: readonly StatusRow[], around: Around): PastedStatus[] {
  const { items, choices } = around;
  const byCode = new Map(items.map((item) => [item.code, item]));
  const codeOf = ({ row, code }: StatusRow): string | null => choices.items.get(row) ?? code;
  const said = new Map<string, Set<string>>();
  for (const row of rows) {
    const code = codeOf(row);
    if (code !== null && choices.items.get(row.row) !== null)
      said.set(code, (said.get(code) ?? new Set()).add(wordsOf(row, choices)));
  }
  const told = new Set<string>();
  return rows.map((row): PastedStatus => {
    if (choices.items.get(row.row) === null) return { row, fate: 'leftOut' };
    const item = byCode.get(codeOf(row) ?? '');
    if (!item) return { row, fate: 'unmatched' };
    const status = choices.statuses.get(row.row) ?? row.status;
    if (status === null) return { row, fate: 'unknownStatus' };
    if (row.dayText !== '' && row.day === null) return { row, fate: 'wrongDay' };
    if ((said.get(item.code)?.size ?? 0) > 1) return { row, fate: 'twice' };
    if (told.has(item.code)) return { row, fate: 'same' };
    told.add(item.code);
    const isSame = status === item.status && (row.reason === '' || row.reason === item.reason);
    return isSame ? { row, fate: 'same' } : written(row, item, status, around);
  });
}

function written(row: StatusRow, item: ItemRow, status: StatedStatus, around: Around): PastedStatus {
  const { choices, day, standing, documents, keepsAll, sameDay, rules } = around;
  const document = documents.get(row.document);
  const draft = {
    ...emptyDraft(rules),
    ...{ status, reason: row.reason, day: row.day === null ? day : formatDay(row.day), sameDay },
    documents: document ? [document] : [],
  };
  const line = standing ? bulkLine(item.code, draft, standing.get(item.code) ?? [], { keepsAll, rules }) : null;
  const issues = Object.values(draftIssues(line?.draft ?? draft, rules));
  const isChosen = choices.items.has(row.row);
  return {
    ...{ row, fate: 'write', item, status, line, issues },
    lacksDocument: row.document !== '' && !document,
    isDoubtful: (row.isNear && !isChosen) || (row.isMeant && !choices.statuses.has(row.row)),
  };
}

const wordsOf = (row: StatusRow, { statuses }: StatusChoices): string =>
  [statuses.get(row.row) ?? row.status ?? row.statusText, row.dayText, row.reason].join('|');
