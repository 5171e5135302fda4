import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { randomUUID } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { KNOWN_SCHEMA } from './known-views.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Turns } from '../turns/turns.js';

/** What runs SQL: inside a transaction or outside one. Features name it without importing TypeORM. */
export type Manager = EntityManager;

/** A statement with its name and its parameters. */
export interface PreparedQuery {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Of the connections, those that writers may hold at once: reads go on however long writes wait for one another. */
const SHARE_OF_WRITERS = 0.7;
const WRITER_WAITS_MS = 10_000;

/** A load, a job or a check takes the time it takes; for a row that somebody holds it waits longer than a visitor. */
const UNHURRIED = `SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL lock_timeout = '60s'`;

/** The application's access to PostgreSQL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly committed = new WeakMap<Manager, (() => void)[]>();
  private readonly closing = new WeakMap<Manager, (() => Promise<void>)[]>();
  private readonly lastWords = new AsyncLocalStorage<(manager: Manager) => Promise<void>>();

  private readonly writers: Turns;
  private readonly writing = new AsyncLocalStorage<true>();
  private readonly unhurriedWork = new AsyncLocalStorage<true>();

  constructor(
    readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.writers = new Turns(Math.max(1, Math.floor(this.pool.options.max * SHARE_OF_WRITERS)), WRITER_WAITS_MS);
  }

  /** For reads outside a transaction. */
  get manager(): Manager {
    return this.dataSource.manager;
  }

  /** One transaction; what `work` throws rolls it back. */
  async transaction<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    const onceCommitted: (() => void)[] = [];
    const result = await this.asWriter(() =>
      this.begin(undefined, async (manager) => {
        this.committed.set(manager, onceCommitted);
        const closing: (() => Promise<void>)[] = [];
        this.closing.set(manager, closing);
        // When it records, and under which mark the rows it writes are sealed.
        await manager.query(`SELECT set_config('tiendo.moment', $1, true), set_config('tiendo.writing', $2, true)`, [
          this.clock.now().toISOString(),
          randomUUID(),
        ]);
        const answer = await work(manager);
        for (const act of closing) await act();
        await this.lastWords.getStore()?.(manager);
        return answer;
      }),
    );
    for (const act of onceCommitted) act();
    return result;
  }

  /** A transaction that holds a lock around other work, for as long as that takes; it does not count among the writers. */
  holding<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    return this.unhurried(() => this.begin(undefined, work));
  }

  /** Lets the transactions begun in `work` take their time: bulk loads, scheduled work, checks. Not for requests. */
  unhurried<T>(work: () => Promise<T>): Promise<T> {
    return this.unhurriedWork.run(true, work);
  }

  /** Runs `act` in this process as soon as the manager's transaction has committed, before its caller goes on. */
  afterCommit(manager: Manager, act: () => void): void {
    const onceCommitted = this.committed.get(manager);
    if (onceCommitted) onceCommitted.push(act);
    else act();
  }

  /** Does `act` as the last thing inside the manager's transaction; at once where that is not one of this class. */
  async beforeCommit(manager: Manager, act: () => Promise<void>): Promise<void> {
    const closing = this.closing.get(manager);
    if (closing) closing.push(act);
    else await act();
  }

  /** Runs `work` so that every transaction begun in it also does `last`, just before it commits. */
  withLastWord<T>(last: (manager: Manager) => Promise<void>, work: () => Promise<T>): Promise<T> {
    return this.lastWords.run(last, work);
  }

  /** A read transaction on one unmoving picture of the data, for answers made of several queries. */
  snapshot<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    return this.begin('REPEATABLE READ', work);
  }

  /**
   * A read transaction in which tables with a past read as they were known at a moment (see known-views.ts). Rows that
   * are worked out and kept are those of now: who needs them as they were prepares them first. null: as known now.
   */
  knownAt<T>(moment: string | null, work: (manager: Manager) => Promise<T>): Promise<T> {
    if (moment === null) return this.snapshot(work);
    return this.snapshot(async (manager) => {
      await this.goBack(manager, moment);
      return work(manager);
    });
  }

  /** From here on a transaction of {@link Database.snapshot} reads as {@link Database.knownAt}. */
  async goBack(manager: Manager, moment: string): Promise<void> {
    await manager.query(
      `SELECT set_config('search_path', '${KNOWN_SCHEMA}, public', true), set_config('tiendo.known_at', $1, true)`,
      [moment],
    );
  }

  /** From here on the transaction brings rows that were always so: nothing is kept of how they were before. */
  async bringsTheirPast(manager: Manager): Promise<void> {
    await manager.query(`SELECT set_config('tiendo.moment', '', true)`);
  }

  /**
   * A read of a hot path, outside any transaction, as a named statement: each connection plans it once. The name stands
   * for the text and must be used for no other.
   */
  async prepared<Row extends object>(query: PreparedQuery): Promise<Row[]> {
    return (await this.pool.query<Row>({ name: query.name, text: query.text, values: [...query.values] })).rows;
  }

  /** As {@link Database.prepared} where `manager` is in no transaction; within one, in it. */
  named<Row extends object>(manager: Manager, query: PreparedQuery): Promise<Row[]> {
    return manager === this.manager ? this.prepared<Row>(query) : manager.query<Row[]>(query.text, [...query.values]);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    // Each storage that is in use costs every promise of the process a little.
    for (const storage of [this.lastWords, this.writing, this.unhurriedWork]) storage.disable();
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  private begin<T>(isolation: 'REPEATABLE READ' | undefined, work: (manager: Manager) => Promise<T>): Promise<T> {
    const unhurried = this.unhurriedWork.getStore() === true;
    return this.dataSource.transaction(isolation ?? 'READ COMMITTED', async (manager) => {
      if (unhurried) await manager.query(UNHURRIED);
      return work(manager);
    });
  }

  /** One of the connections for writers; who writes already has one. */
  private asWriter<T>(work: () => Promise<T>): Promise<T> {
    return this.writing.getStore() ? work() : this.writers.run('writers', () => this.writing.run(true, work));
  }
}
