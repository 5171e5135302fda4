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

  /**
   * Counts an attempt before it is judged, so that a hundred guesses sent at once are a hundred attempts. Returns the
   * moment until which the subject is blocked, null when the attempt may go on.
   */
  async count(subject: string, rule: ThrottleRule, now: Date): Promise<Date | null> {
    const [row] = await this.database.manager.query<{ blocked_until: Date | null }[]>(
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
                              WHEN t.failures >= $4 THEN $5::timestamptz END
       RETURNING blocked_until`,
      [subject, now, new Date(now.getTime() - rule.windowMs), rule.failures, new Date(now.getTime() + rule.blockMs)],
    );
    return row?.blocked_until ?? null;
  }

  /** A right password: the account starts anew, the address gets this attempt back. */
  async forgive(account: string, address: string): Promise<void> {
    await this.database.manager.query('DELETE FROM sign_in_throttle WHERE subject = $1', [account]);
    await this.database.manager.query(
      'UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE subject = $1 AND blocked_until IS NULL',
      [address],
    );
  }

  /** Removes what no longer blocks or counts. */
  async purge(windowStartedBefore: Date, now: Date): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM sign_in_throttle WHERE window_started_at < $1 AND coalesce(blocked_until, $2) <= $2',
      [windowStartedBefore, now],
    );
  }
}
