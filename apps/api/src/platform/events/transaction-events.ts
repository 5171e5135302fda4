import { Injectable } from '@nestjs/common';
import type { Manager } from '../database/index.js';

/** The class of an event: what it is told and followed by. */
export type EventClass<Event extends object> = abstract new (...parts: never[]) => Event;

/** Does what must follow an event, in the transaction in which it happened: what it throws takes the write back. */
export type Follower<Event extends object> = (manager: Manager, event: Event) => Promise<void>;

/**
 * What happened in one feature and must be followed by another before the transaction commits. Who owns the rows tells;
 * features above follow, one after another in the order in which they registered, so that a feature never has to know
 * who rests on it. Events are classes named for what happened; each is declared by the feature that tells it. The list
 * of all of them stands in docs/architecture.md.
 */
@Injectable()
export class TransactionEvents {
  private readonly followers = new Map<EventClass<object>, Follower<object>[]>();

  /** Registers a follower; called once per process, when the module is initialised. */
  follow<Event extends object>(type: EventClass<Event>, follower: Follower<Event>): void {
    const known = this.followers.get(type) ?? [];
    this.followers.set(type, [...known, follower as Follower<object>]);
  }

  /** Lets everything that follows this event happen now, in the caller's transaction. */
  async tell(manager: Manager, event: object): Promise<void> {
    for (const follower of this.followers.get(event.constructor as EventClass<object>) ?? []) {
      await follower(manager, event);
    }
  }
}
