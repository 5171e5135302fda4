import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface ThrottleRule {
  readonly failures: number;
  readonly windowMs: number;
  readonly blockMs: number;
}

/** Table sign_in_throttle. */
@Injectable()
export class ThrottleQueries {
  constructor(private readonly database: Database) {}

  /** Failures within the window, and the moment until which the subject is blocked (null: it is not). */
  async stateOf(
    subject: string,
    rule: ThrottleRule,
    now: Date,
  ): Promise<{ failures: number; blockedUntil: Date | null }> {
    const [row] = await this.database.manager.query<{ failures: number; blockedUntil: Date | null }[]>(
      `SELECT CASE WHEN blocked_until <= $2 OR window_started_at <= $3 THEN 0 ELSE failures END AS failures,
              CASE WHEN blocked_until > $2 THEN blocked_until END AS "blockedUntil"
       FROM sign_in_throttle WHERE subject = $1`,
      [subject, now, new Date(now.getTime() - rule.windowMs)],
    );
    return row ?? { failures: 0, blockedUntil: null };
  }

  /** Counts a failure; the last one of those allowed blocks the subject. */
  async fail(subject: string, rule: ThrottleRule, now: Date): Promise<void> {
    await this.database.manager.query(
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
                              WHEN t.failures + 1 >= $4 THEN $5::timestamptz END`,
      [subject, now, new Date(now.getTime() - rule.windowMs), rule.failures, new Date(now.getTime() + rule.blockMs)],
    );
  }

  /** A right password: the subject starts anew. */
  async forgive(subject: string): Promise<void> {
    await this.database.manager.query('DELETE FROM sign_in_throttle WHERE subject = $1', [subject]);
  }

  /** Removes what no longer blocks or counts. */
  async purge(windowStartedBefore: Date, now: Date): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM sign_in_throttle WHERE window_started_at < $1 AND coalesce(blocked_until, $2) <= $2',
      [windowStartedBefore, now],
    );
  }
}
