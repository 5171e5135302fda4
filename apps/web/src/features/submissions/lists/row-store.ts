import type { NewListRows, SavedList, SubmissionListBody } from '@tiendo/contracts';
import { listCellOf, type ListRow, type ListState, listCellTyped, readListCell } from '@tiendo/indicators/lists';
import { ApiProblem, isProblem } from '../../../shared/api';

type Column = SubmissionListBody['columns'][number];
export type SavedRow = SubmissionListBody['rows'][number];
type SentRow = NewListRows['rows'][number];

/** What is typed into a row and not saved yet. */
export interface RowDraft {
  /** As it was typed, by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** What stood in these columns when typing began. */
  readonly base: Readonly<Record<string, string>>;
  /** undefined: as it stands. */
  readonly state?: ListState | null | undefined;
  /** What somebody else has saved in these columns meanwhile, to be chosen between. */
  readonly theirs?: Readonly<Record<string, string>> | undefined;
}

export type RowDrafts = Readonly<Record<string, RowDraft>>;

export interface RowStates {
  /** In the order in which they were begun. */
  readonly drafts: ReadonlyMap<string, RowDraft>;
  /** `waiting`: there is no line; `refused`: see `problem`. */
  readonly status: 'idle' | 'saving' | 'waiting' | 'refused';
  readonly problem: ApiProblem | null;
}

export interface RowSurroundings {
  readonly list: () => SubmissionListBody;
  readonly put: (rows: SentRow[]) => Promise<SavedList>;
  readonly saved: (answer: SavedList) => void;
  /** Rows that somebody else has changed, as they are now. */
  readonly changed: (rows: readonly SavedRow[]) => void;
}

/** Rows of one request. */
const AT_ONCE = 1000;
const NOTHING: RowStates = { drafts: new Map(), status: 'idle', problem: null };

/** Rows of one list being typed into: each is saved once it reads, one request after the other; what does not stays. */
export class RowStore {
  private states: RowStates = NOTHING;
  private readonly listeners = new Set<() => void>();
  private around: RowSurroundings | null = null;
  private isAsked = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): RowStates => this.states;

  attach(around: RowSurroundings): void {
    this.around = around;
  }

  kept(): RowDrafts {
    return Object.fromEntries(this.states.drafts);
  }

  /** What was kept on the device stands again where it was typed; what of it reads is sent. */
  restore(kept: RowDrafts): void {
    if (Object.keys(kept).length === 0) return;
    this.set({ drafts: new Map(Object.entries(kept)) });
    void this.flush();
  }

  /** A cell being typed into: nothing is sent before {@link flush}. */
  type(id: string, code: string, text: string): void {
    const before = this.states.drafts.get(id);
    const saved = this.savedRow(id);
    const base = before?.base ?? {};
    const isUntouched = saved !== undefined && this.typedOf(saved, code) === text && !(code in base);
    if (isUntouched) return;
    this.put(id, {
      ...before,
      cells: { ...before?.cells, [code]: text },
      base: code in base || !saved ? base : { ...base, [code]: listCellOf(saved, code) },
    });
  }

  choose(id: string, state: ListState | null): void {
    const before = this.states.drafts.get(id);
    this.put(id, { cells: {}, base: {}, ...before, state });
    void this.flush();
  }

  /** Begins a row; its id. It goes on with the state of the last one. */
  add(cells: Readonly<Record<string, string>> = {}, state?: ListState | null): string {
    const id = crypto.randomUUID();
    this.put(id, { cells, base: {}, state: state === undefined ? this.lastState() : state });
    return id;
  }

  /** Rows of a pasted table or a file, sent at once. */
  addAll(rows: readonly (ListRow & { readonly typed: Readonly<Record<string, string>> })[]): void {
    const drafts = new Map(this.states.drafts);
    for (const { state, typed } of rows) drafts.set(crypto.randomUUID(), { cells: typed, base: {}, state });
    this.set({ drafts });
    void this.flush();
  }

  /** Takes a row off the list; the row as it stood, or null where it was not saved yet. */
  async remove(id: string): Promise<SavedRow | null> {
    const saved = this.savedRow(id);
    this.drop(id);
    if (!saved) return null;
    await this.send([{ id, version: saved.version, cells: {}, remove: true }]);
    return saved;
  }

  keepMine(id: string, code: string): void {
    this.settle(id, code, (draft, theirs) => ({ ...draft, base: { ...draft.base, [code]: theirs } }));
  }

  takeTheirs(id: string, code: string): void {
    this.settle(id, code, ({ cells, base, ...draft }) => ({
      ...draft,
      cells: without(cells, code),
      base: without(base, code),
    }));
  }

  /** Sends what reads, unless something is being sent: then right behind it. */
  async flush(): Promise<void> {
    if (this.states.status === 'saving') {
      this.isAsked = true;
      return;
    }
    const list = this.required().list();
    const rows = [...this.states.drafts]
      .filter(([id, draft]) => isSendable(draft, list.columns, this.savedRow(id) === undefined))
      .slice(0, AT_ONCE)
      .map(([id, { cells, state }]): SentRow => {
        const version = this.savedRow(id)?.version;
        return {
          id,
          cells: { ...cells },
          remove: false,
          ...(version !== undefined && { version }),
          ...(state !== undefined && { state }),
        };
      });
    if (rows.length === 0) return;
    if (await this.send(rows)) await this.flush();
  }

  /** Sends again what waited for the line. */
  readonly retry = (): void => {
    if (this.states.status === 'waiting') void this.flush();
  };

  private async send(rows: SentRow[]): Promise<boolean> {
    const around = this.required();
    this.set({ status: 'saving', problem: null });
    const sent = new Map(rows.map(({ id }) => [id, this.states.drafts.get(id)]));
    try {
      around.saved(await around.put(rows));
      for (const [id, draft] of sent) if (draft) this.forget(id, draft);
      this.set({ status: 'idle' });
    } catch (error) {
      if (isProblem(error, 'stale'))
        return this.merge((error.problem as { current?: readonly SavedRow[] }).current ?? []);
      this.set(
        error instanceof ApiProblem ? { status: 'refused', problem: error } : { status: 'waiting', problem: null },
      );
      return false;
    }
    const again = this.isAsked;
    this.isAsked = false;
    return again || rows.length === AT_ONCE;
  }

  /** What others changed in other columns is taken; in the same one somebody has to choose. True: go on sending. */
  private merge(rows: readonly SavedRow[]): boolean {
    this.required().changed(rows);
    const drafts = new Map(this.states.drafts);
    for (const row of rows) {
      const draft = drafts.get(row.id);
      if (!draft) continue;
      const theirs = Object.keys(draft.cells).flatMap((code): [string, string][] => {
        const now = listCellOf(row, code);
        return now === (draft.base[code] ?? '') ? [] : [[code, now]];
      });
      drafts.set(row.id, { ...draft, theirs: theirs.length > 0 ? Object.fromEntries(theirs) : undefined });
    }
    this.set({ drafts, status: 'idle' });
    return rows.some(({ id }) => drafts.get(id)?.theirs === undefined);
  }

  /** What was saved goes, what was typed meanwhile stays. */
  private forget(id: string, sent: RowDraft): void {
    const now = this.states.drafts.get(id);
    if (!now) return;
    const left = Object.entries(now.cells).filter(([code, text]) => sent.cells[code] !== text);
    const isStateNew = now.state !== undefined && now.state !== sent.state;
    if (left.length === 0 && !isStateNew) return this.drop(id);
    const saved = this.savedRow(id);
    const base = Object.fromEntries(left.map(([code]) => [code, saved ? listCellOf(saved, code) : '']));
    this.put(id, { cells: Object.fromEntries(left), base, ...(isStateNew && { state: now.state }) });
  }

  private settle(id: string, code: string, next: (draft: RowDraft, theirs: string) => RowDraft): void {
    const draft = this.states.drafts.get(id);
    const theirs = draft?.theirs?.[code];
    if (!draft || theirs === undefined) return;
    const left = without(draft.theirs ?? {}, code);
    const settled = { ...next(draft, theirs), theirs: Object.keys(left).length > 0 ? left : undefined };
    if (Object.keys(settled.cells).length === 0 && settled.state === undefined) this.drop(id);
    else this.put(id, settled);
    void this.flush();
  }

  private lastState(): ListState | null {
    const { hasStates, rows } = this.required().list();
    if (!hasStates) return null;
    const drafted = [...this.states.drafts.values()].at(-1)?.state;
    return drafted ?? rows.at(-1)?.state ?? null;
  }

  private typedOf(row: ListRow, code: string): string {
    const column = this.columns().find((one) => one.code === code);
    return column ? listCellTyped(column, listCellOf(row, code)) : '';
  }

  private columns(): readonly Column[] {
    return this.required().list().columns;
  }

  private savedRow(id: string): SavedRow | undefined {
    return this.required()
      .list()
      .rows.find((row) => row.id === id);
  }

  private required(): RowSurroundings {
    if (!this.around) throw new Error('The rows are attached to no list');
    return this.around;
  }

  private put(id: string, draft: RowDraft): void {
    this.set({ drafts: new Map(this.states.drafts).set(id, draft) });
  }

  private drop(id: string): void {
    const drafts = new Map(this.states.drafts);
    drafts.delete(id);
    this.set({ drafts });
  }

  private set(change: Partial<RowStates>): void {
    this.states = { ...this.states, ...change };
    for (const listener of this.listeners) listener();
  }
}

const without = (cells: Readonly<Record<string, string>>, code: string): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([one]) => one !== code));

/** Whether a draft may go: all of it reads, nobody has to choose, and a new row says something. */
function isSendable({ cells, theirs }: RowDraft, columns: readonly Column[], isNew: boolean): boolean {
  if (theirs !== undefined) return false;
  if (isNew && Object.values(cells).every((text) => text.trim() === '')) return false;
  return columns.every((column) => {
    const text = cells[column.code];
    return text === undefined || readListCell(column, text).ok;
  });
}
