import type { NewFigure } from '@tiendo/contracts';
import { readFigureText, type FigureTextFailureCode, type WrittenFigure } from '@tiendo/indicators/figure-text';
import { ApiProblem, NetworkFailure } from '../api';
import { optionsOf, saysTheSame, typedText, type FigureLine } from './figure-text';

/** Where a figure is typed: the line that says how it is read, and what the server has there now. */
export interface EnteredSquare {
  readonly key: string;
  readonly line: FigureLine;
  readonly cell: {
    /** null: none, or one that is to be sent again even where the same is typed. */
    readonly figure: (WrittenFigure & { readonly statedText?: string | null }) | null;
    readonly version: number;
  };
}

/** What is typed, as writes of every kind take it: as text, or the parts of a reading that was chosen. */
type TypedParts = Pick<
  NewFigure,
  'text' | 'numerator' | 'denominator' | 'value' | 'statedPercent' | 'qualifier' | 'outcome' | 'cumulative'
>;

/** A write of a cell; `note` and `accept` as far as it knows them. */
export type CellBody = Partial<TypedParts> & { readonly note?: string | null | undefined; readonly accept?: string[] };

/** What goes with a figure beside what was typed. */
export type ExtrasOf<B extends CellBody> = Omit<B, Exclude<keyof TypedParts, 'statedPercent' | 'cumulative'>>;

/** Every part of what is typed may be left out of a body, so that one may be put together of any of them. */
const bodyOf = <B extends CellBody>(extras: ExtrasOf<B>, typed: CellBody): B =>
  ({ ...extras, ...typed }) as unknown as B;

/** A check that an error asks to be confirmed. */
export interface Objection {
  readonly kind: string;
  readonly text: string;
}

/**
 * What was typed into a cell and is not yet what the server has. `waiting`: no line, no session or others at it, sent
 * again by itself.
 * `unfinished`: being typed when the page went. `unreadable`: not sent anywhere. `doubtful`: the checks ask for a confirmation. `stale`: somebody else was first.
 */
export type CellDraft = { readonly text: string } & (
  | { readonly state: 'saving' | 'waiting' | 'unfinished' }
  | {
      readonly state: 'unreadable';
      readonly code: FigureTextFailureCode | 'emptied';
      readonly choices: readonly WrittenFigure[];
    }
  | { readonly state: 'doubtful'; readonly objections: readonly Objection[] }
  | { readonly state: 'stale' }
  | { readonly state: 'refused'; readonly reason: string }
);

export interface CellStates {
  readonly drafts: ReadonlyMap<string, CellDraft>;
  /** Saved since the screen was opened. */
  readonly saved: ReadonlySet<string>;
}

/** What is typed into a cell, as it is kept beyond the page: over which version, and what of it had been sent. */
export interface KeptCell<B = NewFigure> {
  readonly text: string;
  readonly version: number;
  readonly body: B | null;
  readonly unfinished: boolean;
}
export type KeptCells<B = NewFigure> = Readonly<Record<string, KeptCell<B>>>;

/** What cells need of the screen they stand on. */
export interface Surroundings<S, B, A> {
  /** The square as it is on screen now, with its version. */
  readonly square: (key: string) => S | null;
  /** Saves a cell over the version it was typed over; calls `waits` where that takes until the line is back. */
  readonly put: (square: S, body: B, over: number, waits: () => void) => Promise<A>;
  readonly recorded: (answer: A) => void;
  /** Reads anew what others have recorded. */
  readonly refresh: () => Promise<unknown>;
  /** A cell was written: it can be taken back. */
  readonly written?: (square: S, body: B, answer: A) => void;
  /** Takes a figure back, with the reason. */
  readonly withdraw?: (square: S, reason: string) => Promise<A>;
  /** What was typed into a cell is given up, perhaps while it waits. */
  readonly dropped?: (key: string) => void;
  /** Whether what an earlier page kept of a cell has arrived meanwhile. */
  readonly hasArrived?: (square: S, body: B, over: number) => boolean;
  /** What emptying a cell sends; left out: a figure is not taken back that easily. */
  readonly emptied?: B;
}

const RETRY_MS = 15_000;

/**
 * What is typed into a grid, cell by cell, until it is saved. Lives outside the components, so that nothing typed is lost
 * when a cell scrolls out of sight, the line drops or the session ends.
 */
export class CellStore<S extends EnteredSquare, B extends CellBody, A> {
  private states: CellStates = { drafts: new Map(), saved: new Set() };
  private readonly listeners = new Set<() => void>();
  private readonly sent = new Map<string, B>();
  /** The version of each cell that what is typed into it was typed over. */
  private readonly versions = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** What stands in the field now, not yet taken. */
  private typing: { readonly key: string; readonly text: string } | null = null;

  private surroundings: Surroundings<S, B, A> | null = null;

  /** Tells the store where it stands; again with each change of the screen. */
  attach(surroundings: Surroundings<S, B, A>): void {
    this.surroundings = surroundings;
  }

  private around(): Surroundings<S, B, A> {
    if (!this.surroundings) throw new Error('The cells stand nowhere yet');
    return this.surroundings;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): CellStates => this.states;

  /** What is being typed into a cell; an empty text: nothing is. */
  type(key: string, text: string): void {
    // A figure that somebody else records from now on is shown before this one is sent over it.
    if (text !== '' && this.typing?.key !== key) {
      this.versions.set(key, this.around().square(key)?.cell.version ?? 0);
    }
    this.typing = text === '' ? null : { key, text };
    for (const listener of this.listeners) listener();
  }

  /** Everything typed that the server has not. */
  kept(): KeptCells<B> {
    const cells = [...this.states.drafts].map(([key, { text, state }]) => ({
      ...{ key, text, unfinished: state === 'unfinished' },
      body: this.sent.get(key) ?? null,
    }));
    if (this.typing) cells.push({ ...this.typing, unfinished: true, body: null });
    return Object.fromEntries(
      cells.map(({ key, ...cell }) => [
        key,
        { ...cell, version: this.versions.get(key) ?? this.surroundings?.square(key)?.cell.version ?? 0 },
      ]),
    );
  }

  /** Goes on with what an earlier page kept: sends what had been taken, over the version it was typed over. */
  restore(cells: KeptCells<B>, extras: ExtrasOf<B>): void {
    for (const [key, { text, version, body, unfinished }] of Object.entries(cells)) {
      const square = this.around().square(key);
      if (!square || this.states.drafts.has(key)) continue;
      if (body && this.around().hasArrived?.(square, body, version)) continue;
      this.versions.set(key, version);
      if (body) this.sent.set(key, body);
      if (square.cell.version !== version) {
        if (!body) this.sent.set(key, bodyOf(extras, { text: text.trim() }));
        this.mark(key, { text, state: 'stale' });
      } else if (unfinished) this.mark(key, { text, state: 'unfinished' });
      else if (body) void this.send(key, text, body);
      else this.commit(key, text, extras);
    }
  }

  /** Takes what was typed: reads it, and saves it or says why not. */
  commit(key: string, text: string, extras: ExtrasOf<B>): void {
    this.typing = null;
    const square = this.around().square(key);
    if (!square) return;
    const standing = square.cell.figure;
    const isUntouched = standing && [standing.statedText, typedText(standing, square.line)].includes(text.trim());
    if (isUntouched) return this.drop(key);
    const reading = readFigureText(text, optionsOf(square.line));
    if (!reading.ok) {
      return this.mark(key, { text, state: 'unreadable', code: reading.error, choices: reading.candidates });
    }
    if (reading.figure === null) {
      if (!standing) return this.drop(key);
      const { emptied } = this.around();
      if (emptied) return this.give(key, '', emptied);
      return this.mark(key, { text, state: 'unreadable', code: 'emptied', choices: [] });
    }
    if (standing && saysTheSame(reading.figure, standing, square.line)) return this.drop(key);
    this.give(key, text, bodyOf(extras, { text: text.trim() }));
  }

  /** Saves an answer that needs no reading, or says that somebody else was first. */
  give(key: string, text: string, body: B): void {
    this.typing = null;
    const square = this.around().square(key);
    if (!square) return;
    if ((this.versions.get(key) ?? square.cell.version) !== square.cell.version) {
      this.sent.set(key, body);
      return this.mark(key, { text, state: 'stale' });
    }
    void this.send(key, text, body);
  }

  /** One of the readings that were offered. */
  choose(key: string, figure: WrittenFigure, extras: ExtrasOf<B>): void {
    const text = this.states.drafts.get(key)?.text ?? '';
    void this.send(key, text, bodyOf(extras, { ...partsOf(figure), text: text.trim() || undefined }));
  }

  /** Keeps a figure that checks object to, on purpose and with a note. */
  accept(key: string, note: string, extras: ExtrasOf<B>): void {
    const draft = this.states.drafts.get(key);
    if (draft?.state !== 'doubtful') return;
    const body = this.sent.get(key) ?? bodyOf<B>(extras, { text: draft.text });
    void this.send(key, draft.text, { ...body, note, accept: draft.objections.map(({ kind }) => kind) });
  }

  /** Sends a cell again over what somebody else has recorded meanwhile. */
  again(key: string): void {
    const [draft, sent] = [this.states.drafts.get(key), this.sent.get(key)];
    this.versions.delete(key);
    if (draft && sent) void this.send(key, draft.text, sent);
  }

  /** Gives up what was typed. */
  drop(key: string): void {
    if (this.sent.has(key)) this.around().dropped?.(key);
    this.sent.delete(key);
    this.versions.delete(key);
    const drafts = new Map(this.states.drafts);
    drafts.delete(key);
    this.set({ ...this.states, drafts });
  }

  /** Takes a figure back, with the reason. */
  async withdraw(key: string, reason: string): Promise<void> {
    const { square, withdraw, recorded } = this.around();
    const found = square(key);
    if (!found || !withdraw) return;
    recorded(await withdraw(found, reason));
    this.drop(key);
  }

  /** Sends what is waiting: the line is back, or somebody signed in again. */
  retry(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    for (const [key, draft] of this.states.drafts) {
      const sent = this.sent.get(key);
      if (draft.state !== 'waiting' || !sent) continue;
      const [version, over] = [this.around().square(key)?.cell.version, this.versions.get(key)];
      // Somebody else was first while it waited: shown before it is sent over theirs.
      if (over !== undefined && version !== over) this.mark(key, { text: draft.text, state: 'stale' });
      else void this.send(key, draft.text, sent);
    }
  }

  /** Cells that a pasted block has saved. */
  markSaved(keys: readonly string[]): void {
    const drafts = new Map(this.states.drafts);
    for (const key of keys) {
      drafts.delete(key);
      this.versions.delete(key);
    }
    this.set({ drafts, saved: new Set([...this.states.saved, ...keys]) });
  }

  private async send(key: string, text: string, body: B): Promise<void> {
    const { square, put, recorded, written } = this.around();
    const found = square(key);
    if (!found) return;
    const over = this.versions.get(key) ?? found.cell.version;
    this.sent.set(key, body);
    this.versions.set(key, over);
    this.mark(key, { text, state: 'saving' });
    try {
      const answer = await put(found, body, over, () => {
        if (this.sent.get(key) === body) this.show(key, { text, state: 'waiting' });
      });
      recorded(answer);
      written?.(found, body, answer);
      // Typed anew while it was being saved: that one goes on.
      if (this.sent.get(key) !== body) return void this.versions.delete(key);
      this.markSaved([key]);
      this.sent.delete(key);
    } catch (error) {
      if (this.sent.get(key) !== body) return;
      const draft = failureOf(text, error);
      if (draft.state === 'stale') await this.around().refresh();
      // The answer to an earlier attempt was lost: what stands there is what was typed.
      if (draft.state === 'stale' && this.around().square(key)?.cell.figure?.statedText === text.trim()) {
        return this.markSaved([key]);
      }
      this.mark(key, draft);
    }
  }

  private show(key: string, draft: CellDraft): void {
    const saved = new Set(this.states.saved);
    saved.delete(key);
    this.set({ drafts: new Map(this.states.drafts).set(key, draft), saved });
  }

  /** As `show`; what waits is sent again by itself. */
  private mark(key: string, draft: CellDraft): void {
    this.show(key, draft);
    if (draft.state === 'waiting') this.timer ??= setTimeout(() => this.retry(), RETRY_MS);
  }

  private set(states: CellStates): void {
    this.states = states;
    for (const listener of this.listeners) listener();
  }
}

/** What a refused write means for the cell. */
function failureOf(text: string, error: unknown): CellDraft {
  if (!(error instanceof ApiProblem)) {
    return error instanceof NetworkFailure
      ? { text, state: 'waiting' }
      : { text, state: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
  // `busy`: others write there; their turn ends, and the cell is sent again by itself.
  if (error.status === 401 || error.status >= 500 || error.code === 'busy') return { text, state: 'waiting' };
  if (error.code === 'stale') return { text, state: 'stale' };
  const fields = error.problem.errors ?? [];
  const objections = fields.filter(({ pointer }) => pointer.endsWith('/accept'));
  if (objections.length > 0 && objections.length === fields.length) {
    return {
      text,
      state: 'doubtful',
      objections: objections.map(({ code, detail }) => ({ kind: code ?? '', text: detail })),
    };
  }
  return { text, state: 'refused', reason: fields[0]?.detail ?? error.problem.title };
}

/** A figure as the contract takes it in parts. */
export function partsOf(figure: WrittenFigure): Partial<NewFigure> {
  const { numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, grade } = figure;
  return {
    ...{ qualifier, cumulative },
    ...(grade && { grade }),
    ...(numerator !== null && { numerator }),
    ...(denominator !== null && { denominator }),
    ...(value !== null && { value }),
    ...(statedPercent !== null && { statedPercent }),
    ...(outcome !== null && { outcome }),
  };
}
