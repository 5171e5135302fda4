import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { SignInThrottle } from './entities/sign-in-throttle.entity.js';

export interface ThrottleRule {
  readonly failures: number;
  readonly windowMs: number;
  readonly blockMs: number;
}

/** Where a subject stands: failures that count, and until when it is blocked. */
export type ThrottleState = Pick<SignInThrottle, 'failures' | 'blockedUntil'>;

/** Table sign_in_throttle. */
@Injectable()
export class ThrottleQueries {
  constructor(private readonly database: Database) {}

  /** Failures within the window, and the moment until which the subject is blocked (null: it is not). */
  async stateOf(subject: string, rule: ThrottleRule, now: Date): Promise<ThrottleState> {
    const [row] = await this.database.manager.query<ThrottleState[]>(
      `SELECT CASE WHEN blocked_until <= $2 OR window_started_at <= $3 THEN 0 ELSE failures END AS failures,
              CASE WHEN blocked_until > $2 THEN blocked_until END AS "blockedUntil"
       FROM sign_in_throttle WHERE subject = $1`,
      [subject, now, new Date(now.getTime() - rule.windowMs)],
    );
    return row ?? { failures: 0, blockedUntil: null };
  }

  /** Counts a failure; the last one of those allowed blocks the subject. Whether it was that one. */
  async fail(subject: string, rule: ThrottleRule, now: Date): Promise<boolean> {
    const [row] = await this.database.manager.query<{ blocked: boolean }[]>(
      `INSERT INTO sign_in_throttle AS t (subject, failures, window_started_at) VALUES ($1, 1, $2)
       ON CONFLICT (subject) DO UPDATE SET
         failures = CASE WHEN t.blocked_until > $2 THEN t.failures
                         WHEN t.blocked_until <= $2 OR t.window_started_at <= $3 THEN 1
                         ELSE t.failures + 1 END,
         window_started_at = CASE WHEN t.blocked_until > $2 THEN t.window_started_at
                                  WHEN t.blocked_until <= $2 OR t.window_started_at <= $3 THEN $2
                                  ELSE t.window_started_at END,
         blocked_until = CASE WHEN t.blocked_until > $2 THEN t.blocked_until
                              WHEN t.blocked_until <= $2 OR t.window_started_at <= $3 THEN NULL
                              WHEN t.failures + 1 >= $4 THEN $5::timestamptz END
       RETURNING blocked_until IS NOT DISTINCT FROM $5::timestamptz AS blocked`,
      [subject, now, new Date(now.getTime() - rule.windowMs), rule.failures, new Date(now.getTime() + rule.blockMs)],
    );
    return row?.blocked ?? false;
  }

  /** A right password: the subject starts anew. */
  async forgive(subject: string): Promise<void> {
    await this.database.manager.delete(SignInThrottle, { subject });
  }

  /** Removes what no longer blocks or counts. */
  async purge(windowStartedBefore: Date, now: Date): Promise<void> {
    const windowStartedAt = LessThan(windowStartedBefore);
    await this.database.manager.delete(SignInThrottle, [
      { windowStartedAt, blockedUntil: IsNull() },
      { windowStartedAt, blockedUntil: LessThanOrEqual(now) },
    ]);
  }
}
