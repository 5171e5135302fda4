import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Session } from '@tiendo/contracts';
import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database, type Manager, Notifications } from '../../platform/database/index.js';
import { ActorContext } from './actor-context.js';
import { SessionQueries, type SessionRow } from './session.queries.js';

/** Channel on which replicas tell one another to forget what they remember of a user (payload: user id). */
const CHANNEL = 'tiendo_session';
/** How long a session may be remembered in the process. */
const REMEMBER_MS = 5_000;
const REMEMBER_AT_MOST = 10_000;
/** 32 bytes as base64url. */
const TOKEN = /^[\w-]{43}$/;
/** `last_seen` is written at most this often. */
const TOUCH_MS = 60_000;

export interface LiveSession {
  readonly tokenHash: Buffer;
  readonly actor: ActorContext;
  readonly row: SessionRow;
}

interface Remembered {
  readonly session: LiveSession | null;
  readonly until: number;
}

/** Sessions in PostgreSQL, remembered for seconds. */
@Injectable()
export class SessionService implements OnApplicationBootstrap {
  private readonly remembered = new Map<string, Remembered>();
  /** Grows with each order to forget, so that an answer read before it is not remembered after it. */
  private forgotten = 0;

  constructor(
    private readonly queries: SessionQueries,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.notifications.listen(CHANNEL, (userId) => this.forget(userId));
  }

  /** The live session of a token; null when there is none (any more). */
  async find(token: string): Promise<LiveSession | null> {
    // What was never one of ours is neither looked up nor remembered.
    if (!TOKEN.test(token)) return null;
    const known = this.remembered.get(token);
    const now = this.clock.now();
    if (known && known.until > now.getTime()) {
      return known.session && this.isLive(known.session.row, now) ? known.session : null;
    }
    const forgotten = this.forgotten;
    const tokenHash = hashToken(token);
    const row = await this.queries.find(tokenHash, now, this.idleSince(now));
    const session = row && (await this.seen(tokenHash, row, now));
    if (forgotten === this.forgotten) {
      if (this.remembered.size >= REMEMBER_AT_MOST) this.remembered.clear();
      this.remembered.set(token, { session, until: now.getTime() + REMEMBER_MS });
    }
    return session;
  }

  /** Starts a session under a new id; the one the browser held before is ended. */
  async start(
    manager: Manager,
    userId: string,
    from: { address: string; userAgent: string | null; previousToken: string | null },
  ): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.config.sessionMaxHours * 3_600_000);
    if (from.previousToken !== null) await this.end(manager, from.previousToken);
    await this.queries.insert(manager, {
      tokenHash: hashToken(token),
      userId,
      now,
      expiresAt,
      address: from.address,
      userAgent: from.userAgent?.slice(0, 300) ?? null,
    });
    return { token, expiresAt };
  }

  /** Ends one session. */
  async end(manager: Manager, token: string): Promise<void> {
    const userId = await this.queries.remove(manager, hashToken(token));
    if (userId !== null) await this.changed(manager, userId);
  }

  /** Ends every session of a user, perhaps but the one at hand; returns how many ended. */
  async endAll(manager: Manager, userId: string, exceptToken: string | null = null): Promise<number> {
    const ended = await this.queries.removeAll(manager, userId, exceptToken === null ? null : hashToken(exceptToken));
    await this.changed(manager, userId);
    return ended;
  }

  /** Tells every replica that a user's roles or name have changed. */
  async changed(manager: Manager, userId: string): Promise<void> {
    await this.notifications.notify(manager, CHANNEL, userId);
    // This process does not wait for its own notification: who has just signed out is out.
    this.database.afterCommit(manager, () => this.forget(userId));
  }

  /** The moment before which an unused session is over. */
  idleSince(now: Date): Date {
    return new Date(now.getTime() - this.config.sessionIdleMinutes * 60_000);
  }

  /** Removes ended sessions. */
  async purge(): Promise<void> {
    const now = this.clock.now();
    await this.queries.purge(now, this.idleSince(now));
  }

  private isLive(row: SessionRow, now: Date): boolean {
    return row.expiresAt > now && row.lastSeenAt > this.idleSince(now);
  }

  private async seen(tokenHash: Buffer, row: SessionRow, now: Date): Promise<LiveSession> {
    const actor = new ActorContext(row);
    if (now.getTime() - row.lastSeenAt.getTime() < TOUCH_MS) return { tokenHash, row, actor };
    await this.queries.touch(tokenHash, now);
    return { tokenHash, row: { ...row, lastSeenAt: now }, actor };
  }

  private forget(userId: string): void {
    this.forgotten += 1;
    for (const [token, { session }] of this.remembered) {
      if (userId === '' || session === null || session.row.userId === userId) this.remembered.delete(token);
    }
  }
}

/** What lies in the table: a stolen table signs nobody in. */
function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The answer to "who am I". */
export function sessionBody({ row, actor }: Pick<LiveSession, 'row' | 'actor'>): Session {
  return {
    user: { id: row.userId, username: row.username, displayName: row.displayName },
    memberships: row.memberships.map((membership) => ({
      province: { code: membership.provinceCode, name: membership.provinceName, simulated: membership.simulated },
      role: membership.role,
      unit:
        membership.unitCode === null
          ? null
          : { code: membership.unitCode, name: membership.unitName ?? membership.unitCode },
    })),
    permissions: actor.permissionsByProvinceCode(),
    expiresAt: row.expiresAt.toISOString(),
    mustChangePassword: row.mustChangePassword,
  };
}
