import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock/clock.js';
import { Database, type Manager } from '../database/database.js';
import { ApiProblem } from './api-problem.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

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
export type Claim = Readonly<Pick<IdempotencyKey, 'callerId' | 'key'>> & { readonly claimedAt: Date };

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
  async claim(callerId: string, key: string, requestHash: string): Promise<Claim | null> {
    const now = this.clock.now();
    const claim = { callerId, key, claimedAt: now };
    const rows = await this.database.manager.query<unknown[]>(
      `INSERT INTO idempotency_key (caller_id, key, request_hash, status, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (caller_id, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status,
         body = NULL, created_at = excluded.created_at
       WHERE idempotency_key.created_at < CASE WHEN idempotency_key.status = $4 THEN $6::timestamptz ELSE $7::timestamptz END
       RETURNING key`,
      [
        callerId,
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

  async find(callerId: string, key: string): Promise<KeptAnswer | null> {
    const row = await this.database.manager.findOne(IdempotencyKey, { where: { callerId, key } });
    if (!row) return null;
    const { requestHash } = row;
    const committed = row.status !== AT_WORK;
    if (row.status === AT_WORK || row.status === COMMITTED) {
      return { requestHash, status: null, committed, body: null, etag: null };
    }
    const { answer, etag } = KeptSchema.parse(row.body);
    const body: unknown = answer === null ? null : JSON.parse(answer);
    return { requestHash, status: row.status, committed, body, etag };
  }

  /**
   * Runs the request that holds the key. Its transaction notes in itself that it was committed: a process that dies before
   * the answer is kept leaves no key under which the write could happen again. A request that was taken for abandoned and
   * finds the key with another one takes its write back and throws `unavailable`.
   */
  run<T>({ callerId, key, claimedAt }: Claim, work: () => Promise<T>): Promise<T> {
    const note = async (manager: Manager): Promise<void> => {
      const held = { callerId, key, createdAt: claimedAt, status: In([COMMITTED, AT_WORK]) };
      const { affected } = await manager.update(IdempotencyKey, held, { status: COMMITTED });
      if (affected === 0) throw new ApiProblem('unavailable', { retryAfterSeconds: 1 });
    };
    return this.database.withLastWord(note, work);
  }

  async keep({ callerId, key, claimedAt }: Claim, status: number, body: unknown, etag: string | null): Promise<void> {
    const kept: z.infer<typeof KeptSchema> = { answer: body === undefined ? null : JSON.stringify(body), etag };
    await this.database.manager.update(IdempotencyKey, { callerId, key, createdAt: claimedAt }, { status, body: kept });
  }

  /** Frees the key of a request that wrote nothing. */
  async release({ callerId, key, claimedAt }: Claim): Promise<void> {
    await this.database.manager.delete(IdempotencyKey, { callerId, key, createdAt: claimedAt, status: AT_WORK });
  }

  /** Removes answers kept long enough; returns how many. */
  async purge(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_FOR_MS);
    await this.database.manager.delete(IdempotencyKey, { createdAt: LessThan(before) });
  }
}
