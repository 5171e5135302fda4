/** One thing that was done and can be taken back: a figure, a pasted block, a status or several at once. */
export interface Step {
  /** In words, as "Dán 42 số liệu". */
  readonly words: string;
  /** What it is of: the keys of a screen take back only what is done there. */
  readonly area: 'figures' | 'items';
  /** Take it back, or do it again, over the versions that this page left behind; throw when somebody else was there. */
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
}

export interface JournalView {
  readonly done: Step | null;
  readonly undone: Step | null;
  readonly busy: boolean;
}

export type JournalOutcome =
  | { readonly type: 'nothing' }
  | { readonly type: 'done'; readonly step: Step }
  | { readonly type: 'failed'; readonly step: Step; readonly error: unknown };

const EMPTY: JournalView = { done: null, undone: null, busy: false };

/**
 * What one person has done on this page, the last first. One thing is taken back at a time. Where somebody else has changed
 * the same meanwhile (`isStale`), the journal ends: what lies further back is no longer this person's alone to take back.
 */
export class Journal {
  private done: Step[] = [];
  private undone: Step[] = [];
  private view: JournalView = EMPTY;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly isStale: (error: unknown) => boolean) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): JournalView => this.view;

  add(step: Step): void {
    this.done.push(step);
    this.undone = [];
    this.tell();
  }

  /** Takes the last step back; `only`: this one, or none. */
  undo(only?: Step): Promise<JournalOutcome> {
    return this.run(this.done, this.undone, (step) => step.undo(), only);
  }

  /** Does again what was taken back last. */
  redo(): Promise<JournalOutcome> {
    return this.run(this.undone, this.done, (step) => step.redo());
  }

  clear(): void {
    this.done = [];
    this.undone = [];
    this.tell();
  }

  private async run(
    from: Step[],
    to: Step[],
    work: (step: Step) => Promise<unknown>,
    only?: Step,
  ): Promise<JournalOutcome> {
    const step = from.at(-1);
    if (!step || this.view.busy || (only && only !== step)) return { type: 'nothing' };
    this.tell(true);
    try {
      await work(step);
      from.pop();
      to.push(step);
      return { type: 'done', step };
    } catch (error) {
      if (this.isStale(error)) this.clear();
      return { type: 'failed', step, error };
    } finally {
      this.tell();
    }
  }

  private tell(busy = false): void {
    this.view = { done: this.done.at(-1) ?? null, undone: this.undone.at(-1) ?? null, busy };
    for (const listener of this.listeners) listener();
  }
}
