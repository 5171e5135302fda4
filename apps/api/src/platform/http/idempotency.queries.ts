import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../clock/clock.js';
import { Database, type Manager } from '../database/database.js';

/** A request that has not answered by then died with its process: its key is free again. */
const ABANDONED_AFTER_MS = 60_000;
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;
/** Stands in `status` while the first request is still at work. */
const AT_WORK = 0;
/** Stands there from the commit of the write until its answer is kept. */
const COMMITTED = 1;

/** The answer lies there as text, since jsonb does not keep the order of its members. Null: no content. */
const KeptSchema = z.object({ answer: z.string().nullable(), etag: z.string().nullable() });

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

  /** True when this request is the first with the key (or the first one was abandoned). */
  async claim(userId: string, key: string, requestHash: string): Promise<boolean> {
    const now = this.clock.now();
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
    return rows.length > 0;
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
   * Runs the first request with the key. Its transaction notes in itself that it was committed: a process that dies
   * before the answer is kept leaves no key under which the write could happen again.
   */
  run<T>(userId: string, key: string, work: () => Promise<T>): Promise<T> {
    const note = async (manager: Manager): Promise<void> => {
      await manager.query('UPDATE idempotency_key SET status = $3 WHERE user_id = $1 AND key = $2 AND status = $4', [
        userId,
        key,
        COMMITTED,
        AT_WORK,
      ]);
    };
    return this.database.withLastWord(note, work);
  }

  async keep(userId: string, key: string, status: number, body: unknown, etag: string | null): Promise<void> {
    await this.database.manager.query(
      'UPDATE idempotency_key SET status = $3, body = $4::jsonb WHERE user_id = $1 AND key = $2',
      [userId, key, status, JSON.stringify({ answer: body === undefined ? null : JSON.stringify(body), etag })],
    );
  }

  /** Frees the key of a request that wrote nothing. */
  async release(userId: string, key: string): Promise<void> {
    await this.database.manager.query('DELETE FROM idempotency_key WHERE user_id = $1 AND key = $2 AND status = $3', [
      userId,
      key,
      AT_WORK,
    ]);
  }

  /** Removes answers kept long enough; returns how many. */
  async purge(): Promise<void> {
    await this.database.manager.query('DELETE FROM idempotency_key WHERE created_at < $1', [
      new Date(this.clock.now().getTime() - KEPT_FOR_MS),
    ]);
  }
}
