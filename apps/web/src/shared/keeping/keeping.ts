import { keptStore, type KeptStore } from './kept-store';

/** What a form says of itself, so that what is typed in it can be kept and found again. */
export interface FormOfKeeping {
  /** Which form: `status`. */
  readonly form: string;
  /** What it is about, among all of its kind: `kh-73 task/KH73-01`. */
  readonly about: string;
  /** Its name in the list of unsaved work, in the reader's language. */
  readonly label: string;
  /** What the screen needs to open it again; nothing where the screen shows it anyway. */
  readonly opens?: unknown;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The fields of one form while it stands on the screen. What differs from what the form began with is kept; a form that is
 * as it began, or saved, keeps nothing.
 */
export class Keeping {
  private readonly key: string | null;
  private readonly found: Readonly<Record<string, unknown>> | null;
  private readonly starts = new Map<string, unknown>();
  private readonly values = new Map<string, unknown>();
  private readonly passive = new Set<string>();
  private readonly restores = new Map<string, (start: unknown) => void>();
  private readonly place = globalThis.location.pathname + globalThis.location.search;
  /** When what the form was opened with had been typed, ms; null: it began empty. */
  readonly foundAt: number | null;

  constructor(
    readonly of: FormOfKeeping,
    private readonly store: KeptStore = keptStore,
  ) {
    this.key = store.keyOf(of.form, of.about);
    const entry = store.read(this.key);
    this.found = entry?.values ?? null;
    this.foundAt = entry?.at ?? null;
  }

  /** The value a field begins with: what was kept of it, else `start`. A passive one goes along and is no change itself. */
  begin<T>(field: string, start: T, passive = false): T {
    const value = this.found !== null && field in this.found ? (this.found[field] as T) : start;
    this.starts.set(field, start);
    this.values.set(field, value);
    if (passive) this.passive.add(field);
    return value;
  }

  /** What stands in a field now. */
  note(field: string, value: unknown): void {
    if (this.values.get(field) === value) return;
    this.values.set(field, value);
    this.keep();
  }

  /** From now on this is how the field is when nothing is typed: the record was read anew. */
  rebase(field: string, start: unknown): void {
    this.starts.set(field, start);
    this.keep();
  }

  /** How to put a field back. */
  onRestart(field: string, put: (start: unknown) => void): () => void {
    this.restores.set(field, put);
    return () => this.restores.delete(field);
  }

  /** Saved, or given up: nothing is left to keep. */
  readonly done = (): void => this.store.remove(this.key);

  /** Everything as the form begins without anything typed. */
  readonly restart = (): void => {
    for (const [field, put] of this.restores) put(this.starts.get(field));
    this.done();
  };

  /** Whether anything typed is kept. */
  get isKept(): boolean {
    return this.store.read(this.key) !== null;
  }

  mark(open: boolean): void {
    this.store.mark(this.key, open);
  }

  private keep(): void {
    const isChanged = [...this.values].some(
      ([field, value]) => !this.passive.has(field) && !same(value, this.starts.get(field)),
    );
    if (!isChanged) return this.store.remove(this.key);
    this.store.write(this.key, {
      ...this.of,
      place: this.place,
      values: Object.fromEntries(this.values),
      open: true,
    });
  }
}
