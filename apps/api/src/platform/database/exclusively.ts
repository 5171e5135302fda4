import type { Database } from './database.js';

/**
 * Runs a job while holding a PostgreSQL advisory lock; a replica that finds the lock taken does nothing and gets null.
 * The lock lives in a transaction of its own, so that it goes with the connection whatever happens to the process.
 */
export function exclusively<T>(database: Database, job: string, work: () => Promise<T>): Promise<T | null> {
  return database.holding(async (manager) => {
    const [row] = await manager.query<{ got: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('job:' || $1, 0)) AS got`,
      [job],
    );
    return row?.got ? work() : null;
  });
}

/** As {@link exclusively}, but waits for the lock: every replica runs the job, one after the other. */
export function inTurn<T>(database: Database, job: string, work: () => Promise<T>): Promise<T> {
  return database.holding(async (manager) => {
    await manager.query('SET LOCAL lock_timeout = 0');
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('job:' || $1, 0))`, [job]);
    return work();
  });
}
