import { expect } from '@jest/globals';
import pg from 'pg';
import { eventually } from './eventually.js';

/** Of a busy machine, not of the database. */
export const PATIENCE_MS = 30_000;

/** A backend that waits, with what it holds meanwhile. */
export interface Waiting {
  readonly pid: number;
  /** Its transaction has written: it has a number. */
  readonly wrote: boolean;
  /** Tables in which it has inserted, updated or deleted. */
  readonly tables: readonly string[];
}

export async function connectTo(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

export const backendOf = async (client: pg.Client): Promise<number | undefined> =>
  (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;

/** The backend that waits for a lock of this connection, once there is one. */
export async function waitingFor(observer: pg.Client, client: pg.Client): Promise<Waiting> {
  const by = await backendOf(client);
  const found: Waiting[] = [];
  await eventually(async () => {
    const { rows } = await observer.query<Waiting>(
      `SELECT a.pid, a.backend_xid IS NOT NULL AS wrote,
         ARRAY(SELECT l.relation::regclass::text FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
           WHERE l.pid = a.pid AND l.granted AND l.mode = 'RowExclusiveLock' AND c.relkind = 'r' ORDER BY 1) AS tables
       FROM pg_stat_activity a
       WHERE a.datname = current_database() AND a.wait_event_type = 'Lock' AND $1 = ANY (pg_blocking_pids(a.pid))`,
      [by],
    );
    expect(rows).toHaveLength(1);
    found.push(...rows);
  }, PATIENCE_MS);
  return found[0] as Waiting;
}

/** Until the server has noticed that nobody is at the other end any more and has ended the transaction. */
export async function gone(observer: pg.Client, pid: number): Promise<void> {
  await eventually(async () => {
    const { rowCount } = await observer.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid]);
    expect(rowCount).toBe(0);
  }, PATIENCE_MS);
}

/** Holds an owner's audit chain, which a write takes after everything else of it. */
export const holdChain = (holder: pg.Client, provinceId: string): Promise<unknown> =>
  holder.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('audit:${provinceId}', 0))`);

/** Holds the key of a request, which is written last of all. */
export const holdKey = (client: pg.Client, key: string): Promise<unknown> =>
  client.query(`BEGIN; SELECT 1 FROM idempotency_key WHERE key = '${key}' FOR UPDATE`);
