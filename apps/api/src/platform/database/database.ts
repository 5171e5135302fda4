import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
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

/** The application's access to PostgreSQL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(readonly dataSource: DataSource) {}

  /** For reads outside a transaction. */
  get manager(): Manager {
    return this.dataSource.manager;
  }

  /** One transaction; what `work` throws rolls it back. */
  transaction<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
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

  /** True when the server answers. */
  async isUp(): Promise<boolean> {
    try {
      await this.dataSource.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
