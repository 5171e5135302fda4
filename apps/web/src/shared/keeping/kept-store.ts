import { signedInAs } from '../api';

/** What somebody has typed into a form and not saved. */
export interface Kept {
  /** Which form, and what it is about: `status`, `kh-73 task/KH73-01`. */
  readonly form: string;
  readonly about: string;
  /** In words, as the list of unsaved work names it. */
  readonly label: string;
  /** Address of the screen that has the form, below the site's. */
  readonly place: string;
  /** When it was typed last, ms. */
  readonly at: number;
  /** Typed values by field; as JSON holds them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the screen needs to open the form again. */
  readonly opens?: unknown;
  /** The form stood open when the page went: it opens again with the page. */
  readonly open?: boolean;
}

/** Days that unsaved work stays on the device. */
export const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;
const PREFIX = 'tiendo.kept/';
/** Quiet after the last key before the device is written to; leaving the page does not wait for it. */
const WRITE_MS = 250;

const part = (text: string): string => encodeURIComponent(text);

/**
 * Unsaved work by account: in memory at once, on the device soon after, so that neither reload nor a closed browser loses
 * it. Where the browser refuses to store, it lives as long as the page does, and `durable` is false.
 */
export class KeptStore {
  private readonly entries = new Map<string, Kept>();
  private readonly unwritten = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private snapshot: readonly Kept[] | null = null;
  private owner: string | null = null;
  private isDurable = true;

  constructor(
    private readonly storage: () => Storage,
    private readonly account: () => string | null = signedInAs,
    private readonly now: () => number = Date.now,
  ) {
    this.load();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Unsaved work of whoever is signed in, the latest first. */
  readonly list = (): readonly Kept[] => {
    const owner = this.account();
    if (this.snapshot === null || this.owner !== owner) {
      this.owner = owner;
      const own = owner === null ? [] : [...this.entries].filter(([key]) => key.startsWith(prefixOf(owner)));
      this.snapshot = own.map(([, entry]) => entry).sort((one, other) => other.at - one.at);
    }
    return this.snapshot;
  };

  /** False: the browser does not let the page store anything, or there is no room left. */
  readonly durable = (): boolean => this.isDurable;

  /** Who may have the entry for this form: whoever is signed in now; null for nobody. */
  keyOf(form: string, about: string): string | null {
    const owner = this.account();
    return owner === null ? null : `${prefixOf(owner)}${part(form)}/${part(about)}`;
  }

  read(key: string | null): Kept | null {
    return key === null ? null : (this.entries.get(key) ?? null);
  }

  write(key: string | null, entry: Omit<Kept, 'at'>): void {
    if (key === null) return;
    this.entries.set(key, { ...entry, at: this.now() });
    this.unwritten.add(key);
    this.timer ??= setTimeout(this.flush, WRITE_MS);
    this.tell();
  }

  /** Notes whether a form stands open; says nothing of when it was typed. */
  mark(key: string | null, open: boolean): void {
    const entry = this.read(key);
    if (key === null || !entry || (entry.open ?? false) === open) return;
    this.entries.set(key, { ...entry, open });
    this.unwritten.add(key);
    this.timer ??= setTimeout(this.flush, WRITE_MS);
    this.tell();
  }

  remove(key: string | null): void {
    if (key === null || !this.entries.delete(key)) return;
    this.unwritten.delete(key);
    this.onDevice((storage) => storage.removeItem(key));
    this.tell();
  }

  /** What was typed by an account has arrived and is kept no longer; `cell`: that part alone of a form of cells. */
  forget(account: string, { form, about, cell }: { form: string; about: string; cell?: string }): void {
    const key = `${prefixOf(account)}${part(form)}/${part(about)}`;
    const entry = this.read(key);
    if (!entry) return;
    const cells = Object.entries((entry.values['cells'] ?? {}) as Record<string, unknown>);
    const left = cell === undefined ? [] : cells.filter(([name]) => name !== cell);
    if (left.length === 0) return this.remove(key);
    this.entries.set(key, { ...entry, values: { ...entry.values, cells: Object.fromEntries(left) } });
    this.unwritten.add(key);
    this.timer ??= setTimeout(this.flush, WRITE_MS);
    this.tell();
  }

  /** Everything of whoever is signed in, or of an account. */
  clear(owner: string | null = this.account()): void {
    if (owner === null) return;
    for (const key of [...this.entries.keys()]) if (key.startsWith(prefixOf(owner))) this.remove(key);
  }

  /** Whose unsaved work lies on the device. */
  accounts(): readonly string[] {
    const owners = [...this.entries.keys()].map((key) => key.slice(PREFIX.length).split('/')[0] ?? '');
    return [...new Set(owners)].map(decodeURIComponent);
  }

  /** Writes to the device what is not there yet: the page may go. */
  readonly flush = (): void => {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    for (const key of this.unwritten) {
      const entry = this.entries.get(key);
      if (entry && !this.onDevice((storage) => storage.setItem(key, JSON.stringify(entry)))) return;
      this.unwritten.delete(key);
    }
  };

  /** What another window has stored or wiped. */
  readonly follow = ({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void => {
    if (key === null) this.entries.clear();
    else if (!key.startsWith(PREFIX)) return;
    else {
      const entry = newValue === null ? null : entryOf(newValue);
      if (entry) this.entries.set(key, entry);
      else this.entries.delete(key);
    }
    this.tell();
  };

  private load(): void {
    this.onDevice((storage) => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const key of keys) {
        if (!key?.startsWith(PREFIX)) continue;
        const entry = entryOf(storage.getItem(key) ?? '');
        if (entry && this.now() - entry.at < KEPT_DAYS * DAY_MS) this.entries.set(key, entry);
        else storage.removeItem(key);
      }
    });
  }

  private onDevice(work: (storage: Storage) => void): boolean {
    try {
      work(this.storage());
      if (!this.isDurable) this.tell();
      this.isDurable = true;
    } catch {
      if (this.isDurable) {
        this.isDurable = false;
        this.tell();
      }
    }
    return this.isDurable;
  }

  private tell(): void {
    this.snapshot = null;
    for (const listener of this.listeners) listener();
  }
}

const HOLDS = 'tiendo.holds';

/** Notes that the database of the device holds somebody's work, so that it is looked into without them. */
export function noteHolding(): void {
  try {
    localStorage.setItem(HOLDS, '1');
  } catch {
    // Then nothing is held either.
  }
}

/** Whether somebody's work may lie on the device. */
export function holdsWork(): boolean {
  try {
    return localStorage.getItem(HOLDS) !== null || keptStore.accounts().length > 0;
  } catch {
    return false;
  }
}

const prefixOf = (account: string): string => `${PREFIX}${part(account)}/`;

function entryOf(text: string): Kept | null {
  try {
    const entry = JSON.parse(text) as Partial<Kept> | null;
    const isWhole =
      typeof entry?.form === 'string' &&
      typeof entry.about === 'string' &&
      typeof entry.label === 'string' &&
      typeof entry.place === 'string' &&
      typeof entry.at === 'number' &&
      typeof entry.values === 'object';
    return isWhole ? (entry as Kept) : null;
  } catch {
    return null;
  }
}

/** The unsaved work of this page. */
export const keptStore = new KeptStore(() => globalThis.localStorage);
