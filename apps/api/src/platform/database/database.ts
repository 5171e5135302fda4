import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** What runs SQL: inside a transaction or outside one. Features name it without importing TypeORM. */
export type Manager = EntityManager;

/** A statement with its name and its parameters. */
export interface PreparedQuery {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A server that takes longer to say "1" serves nobody. */
const ANSWERS_WITHIN_MS = 2000;

/** The application's access to PostgreSQL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private asking: Promise<boolean> | null = null;
  private readonly committed = new WeakMap<Manager, (() => void)[]>();
  private readonly lastWords = new AsyncLocalStorage<(manager: Manager) => Promise<void>>();

  constructor(readonly dataSource: DataSource) {}

  /** For reads outside a transaction. */
  get manager(): Manager {
    return this.dataSource.manager;
  }

  /** One transaction; what `work` throws rolls it back. */
  async transaction<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    const onceCommitted: (() => void)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      this.committed.set(manager, onceCommitted);
      const answer = await work(manager);
      await this.lastWords.getStore()?.(manager);
      return answer;
    });
    for (const act of onceCommitted) act();
    return result;
  }

  /** Runs `act` in this process as soon as the manager's transaction has committed, before its caller goes on. */
  afterCommit(manager: Manager, act: () => void): void {
    const onceCommitted = this.committed.get(manager);
    if (onceCommitted) onceCommitted.push(act);
    else act();
  }

  /** Runs `work` so that every transaction begun in it also does `last`, just before it commits. */
  withLastWord<T>(last: (manager: Manager) => Promise<void>, work: () => Promise<T>): Promise<T> {
    return this.lastWords.run(last, work);
  }

  /** A read transaction on one unmoving picture of the data, for answers made of several queries. */
  snapshot<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', work);
  }

  /**
   * A read of a hot path, outside any transaction, as a named statement: each connection plans it once. The name stands
   * for the text and must be used for no other.
   */
  async prepared<Row extends object>(query: PreparedQuery): Promise<Row[]> {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    return (await pool.query<Row>({ name: query.name, text: query.text, values: [...query.values] })).rows;
  }

  /** True when the server answers, and soon: one that hangs is down. Who asks meanwhile waits for the same answer. */
  isUp(): Promise<boolean> {
    this.asking ??= this.dataSource
      .query('SELECT 1')
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        this.asking = null;
      });
    return Promise.race([this.asking, sleep(ANSWERS_WITHIN_MS, false, { ref: false })]);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
