import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What runs SQL: inside a transaction or outside one. Features name it without importing TypeORM. */
export type Manager = EntityManager;

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
