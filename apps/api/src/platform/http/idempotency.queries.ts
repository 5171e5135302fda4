import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../clock/clock.js';
import { Database, type Manager } from '../database/database.js';
import { ApiProblem } from './api-problem.js';

/** A request that has not answered by then died with its process: its key is free again. */
const ABANDONED_AFTER_MS = 60_000;
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;
/** Stands in `status` while the first request is still at work. */
const AT_WORK = 0;
/** Stands there from the commit of the write until its answer is kept. */
const COMMITTED = 1;

/** The answer lies there as text, since jsonb does not keep the order of its members. Null: no content. */
const KeptSchema = z.object({ answer: z.string().nullable(), etag: z.string().nullable() });

/** One request's hold on a key; a later one that takes it over has another moment. */
export interface Claim {
  readonly userId: string;
  readonly key: string;
  readonly claimedAt: Date;
}

export interface KeptAnswer {
  readonly requestHash: string;
  /** Null: the first request has not kept its answer yet. */
  readonly status: number | null;
  /** What the first request writes is committed. */
  readonly committed: boolean;
  readonly body: unknown;
  readonly etag: string | null;
}

/** Table idempotency_key: the answers kept for repeated writes. */
@Injectable()
export class IdempotencyQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The claim, when this request is the first with the key (or the first one was abandoned); null otherwise. */
  async claim(userId: string, key: string, requestHash: string): Promise<Claim | null> {
    const now = this.clock.now();
    const claim = { userId, key, claimedAt: now };
    const rows = await this.database.manager.query<unknown[]>(
      `INSERT INTO idempotency_key (user_id, key, request_hash, status, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status,
         body = NULL, created_at = excluded.created_at
       WHERE idempotency_key.created_at < CASE WHEN idempotency_key.status = $4 THEN $6::timestamptz ELSE $7::timestamptz END
       RETURNING key`,
      [
        userId,
        key,
        requestHash,
        AT_WORK,
        now,
        new Date(now.getTime() - ABANDONED_AFTER_MS),
        new Date(now.getTime() - KEPT_FOR_MS),
      ],
    );
    return rows.length > 0 ? claim : null;
  }

  async find(userId: string, key: string): Promise<KeptAnswer | null> {
    const [row] = await this.database.manager.query<{ request_hash: string; status: number; body: unknown }[]>(
      'SELECT request_hash, status, body FROM idempotency_key WHERE user_id = $1 AND key = $2',
      [userId, key],
    );
    if (!row) return null;
    const committed = row.status !== AT_WORK;
    if (row.status === AT_WORK || row.status === COMMITTED) {
      return { requestHash: row.request_hash, status: null, committed, body: null, etag: null };
    }
    const { answer, etag } = KeptSchema.parse(row.body);
    const body: unknown = answer === null ? null : JSON.parse(answer);
    return { requestHash: row.request_hash, status: row.status, committed, body, etag };
  }

  /**
   * Runs the request that holds the key. Its transaction notes in itself that it was committed: a process that dies before
   * the answer is kept leaves no key under which the write could happen again. A request that was taken for abandoned and
   * finds the key with another one takes its write back and throws `unavailable`.
   */
  run<T>({ userId, key, claimedAt }: Claim, work: () => Promise<T>): Promise<T> {
    const note = async (manager: Manager): Promise<void> => {
      const [, noted] = await manager.query<[unknown[], number]>(
        `UPDATE idempotency_key SET status = $3
         WHERE user_id = $1 AND key = $2 AND created_at = $4 AND status IN ($3, $5)`,
        [userId, key, COMMITTED, claimedAt, AT_WORK],
      );
      if (noted === 0) throw new ApiProblem('unavailable', { retryAfterSeconds: 1 });
    };
    return this.database.withLastWord(note, work);
  }

  async keep({ userId, key, claimedAt }: Claim, status: number, body: unknown, etag: string | null): Promise<void> {
    await this.database.manager.query(
      'UPDATE idempotency_key SET status = $4, body = $5::jsonb WHERE user_id = $1 AND key = $2 AND created_at = $3',
      [
        userId,
        key,
        claimedAt,
        status,
        JSON.stringify({ answer: body === undefined ? null : JSON.stringify(body), etag }),
      ],
    );
  }

  /** Frees the key of a request that wrote nothing. */
  async release({ userId, key, claimedAt }: Claim): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM idempotency_key WHERE user_id = $1 AND key = $2 AND created_at = $3 AND status = $4',
      [userId, key, claimedAt, AT_WORK],
    );
  }

  /** Removes answers kept long enough; returns how many. */
  async purge(): Promise<void> {
    await this.database.manager.query('DELETE FROM idempotency_key WHERE created_at < $1', [
      new Date(this.clock.now().getTime() - KEPT_FOR_MS),
    ]);
  }
}
