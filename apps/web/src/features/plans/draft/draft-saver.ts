import type { PlanDraft } from '@tiendo/contracts';
import { isProblem } from '../../../shared/api';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface SaverView {
  readonly state: SaveState;
  readonly problems: PlanDraft['problems'];
  readonly version: number;
  /** When the server took it last, ms; null: nothing was changed since it was opened. */
  readonly savedAt: number | null;
  /** Of a failure, as thrown. */
  readonly error: unknown;
  /** The document as the server had it last, before what was typed since; null: not known. */
  readonly base: unknown;
  /** The draft somebody else saved meanwhile. */
  readonly theirs: PlanDraft | null;
}

type Body = Record<string, unknown>;
type Save = (document: Body, version: number) => Promise<PlanDraft>;

/** Quiet after the last key before a save. */
const DELAY_MS = 900;
/** A broken line is tried again by itself. */
const RETRY_MS = 8000;

/**
 * Saves a draft while it is typed: one save at a time, the newest text each time, with the version it was made from.
 * A newer version on the server stops it until somebody decides; nothing typed is ever dropped.
 */
export class DraftSaver {
  private view: SaverView;
  private latest: Body | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: Pick<PlanDraft, 'version' | 'problems'> & Partial<Pick<PlanDraft, 'document'>>,
    private readonly save: Save,
    private readonly now: () => number = Date.now,
  ) {
    this.view = {
      state: 'saved',
      problems: draft.problems,
      version: draft.version,
      savedAt: null,
      error: null,
      base: draft.document ?? null,
      theirs: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): SaverView => this.view;

  /** What is on screen now. */
  change(document: Body): void {
    this.latest = document;
    if (this.view.state === 'conflict') return;
    if (this.view.state !== 'saving') this.set({ state: 'waiting' });
    this.schedule(DELAY_MS);
  }

  /** Saves at once what is not saved; resolves when the server has it, false when it has not. */
  async flush(): Promise<boolean> {
    this.cancel();
    while (this.latest !== null && this.view.state !== 'conflict') {
      await (this.running ?? this.run());
      if (this.view.state === 'failed') return false;
    }
    return this.latest === null;
  }

  /** After a conflict: what was chosen of both replaces what the other person saved. */
  async keepChosen(document: Body): Promise<boolean> {
    const { theirs } = this.view;
    if (!theirs) return false;
    this.latest = document;
    this.set({ state: 'waiting', version: theirs.version, theirs: null, base: theirs.document });
    return this.flush();
  }

  /** After a conflict: what is on screen gives way. The caller shows `theirs`. */
  takeTheirs(): void {
    const { theirs } = this.view;
    if (!theirs) return;
    this.latest = null;
    this.cancel();
    this.set({
      state: 'saved',
      version: theirs.version,
      problems: theirs.problems,
      theirs: null,
      error: null,
      base: theirs.document,
    });
  }

  /** Stops the clock when the page goes. */
  dispose(): void {
    this.cancel();
    this.listeners.clear();
  }

  private schedule(delayMs: number): void {
    this.cancel();
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private run(): Promise<void> {
    const document = this.latest;
    if (document === null) return Promise.resolve();
    this.set({ state: 'saving', error: null });
    this.running = this.save(document, this.view.version)
      .then(
        (draft) => {
          const again = this.latest !== document;
          if (!again) this.latest = null;
          this.set({
            state: again ? 'saving' : 'saved',
            problems: draft.problems,
            version: draft.version,
            savedAt: this.now(),
            base: document,
          });
        },
        (error: unknown) => {
          if (isProblem(error, 'stale')) {
            this.set({ state: 'conflict', error, theirs: (error.problem.current as PlanDraft | undefined) ?? null });
            return;
          }
          this.set({ state: 'failed', error });
          this.schedule(RETRY_MS);
        },
      )
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  private set(change: Partial<SaverView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
