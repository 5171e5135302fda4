import { useEffect, useState } from 'react';
import type { QueuedWrite } from './deposit';
import { SentElsewhere, Superseded, type Follower } from './outbox';
import { outbox, type Queued } from './page-outbox';

interface Input<Values, Answer> extends Pick<QueuedWrite, 'about' | 'target' | 'record' | 'kept'> {
  /** Hands the write to the queue, under the name it is given. */
  readonly send: (values: Values, how: Queued) => Promise<Answer>;
  /** `sent`: what the write said; null: an earlier page has put it by. */
  readonly onSuccess: (answer: Answer, sent: Values | null) => void;
  /** Another window of this browser has sent it: reads anew. */
  readonly onElsewhere: () => void;
}

interface State {
  readonly isPending: boolean;
  readonly isWaiting: boolean;
  readonly error: Error | null;
}
const IDLE: State = { isPending: false, isWaiting: false, error: null };

/**
 * Saves a form by way of the queue. While there is no line it waits and the form can be typed into and saved anew; what
 * an earlier page left waiting is waited for again.
 */
export function useQueuedSave<Values, Answer>(input: Input<Values, Answer>) {
  const { about, target } = input;
  const [state, setState] = useState(IDLE);
  const [latest] = useState(() => new Latest(setState));
  useEffect(() => {
    latest.attach(input as Input<unknown, unknown>);
  });
  useEffect(() => latest.enter(about, target), [latest, about, target]);
  return {
    ...state,
    mutate: (values: Values): void => {
      const { record, kept, send } = input;
      void latest.follow(values, (follower) => send(values, { about, target, record, kept, ...follower }));
    },
    reset: (): void => setState(IDLE),
  };
}

/** The save of a form that was asked for last; earlier ones are not heard of any more. */
class Latest {
  private input: Input<unknown, unknown> | null = null;
  private run = 0;
  private place = new AbortController();

  constructor(private readonly show: (state: State) => void) {}

  /** The form as it is drawn now. */
  attach(input: Input<unknown, unknown>): void {
    this.input = input;
  }

  /** The form stands on the screen; returns how it leaves. */
  enter(about: string, target: string): () => void {
    const place = new AbortController();
    this.place = place;
    void outbox.find(about, target).then((write) => {
      if (write && !place.signal.aborted) void this.follow(null, (follower) => outbox.save(write, follower));
    });
    return () => place.abort();
  }

  async follow(sent: unknown, save: (follower: Follower) => Promise<unknown>): Promise<void> {
    this.run += 1;
    const { run } = this;
    const { signal } = this.place;
    const note = (state: State): void => {
      if (run === this.run && !signal.aborted) this.show(state);
    };
    note({ ...IDLE, isPending: true });
    try {
      const answer = await save({ signal, waits: () => note({ ...IDLE, isWaiting: true }) });
      if (!signal.aborted) this.input?.onSuccess(answer, sent);
      note(IDLE);
    } catch (error) {
      if (error instanceof Superseded || signal.aborted) return;
      note(error instanceof SentElsewhere ? IDLE : { ...IDLE, error: error as Error });
      if (error instanceof SentElsewhere) this.input?.onElsewhere();
    }
  }
}
