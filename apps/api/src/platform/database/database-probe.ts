import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Config } from '../config/config.js';

/** A server that takes longer to say "1" serves nobody. */
const ANSWERS_WITHIN_MS = 2_000;

/**
 * Asks whether PostgreSQL answers, on a connection of its own: however long the queries of visitors and writers wait for
 * one another, they say nothing about the server.
 */
@Injectable()
export class DatabaseProbe implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private asking: Promise<boolean> | null = null;

  constructor(config: Config) {
    this.pool = new pg.Pool({
      connectionString: config.databaseUrl,
      application_name: 'tiendo-health',
      max: 1,
      connectionTimeoutMillis: ANSWERS_WITHIN_MS,
      query_timeout: 2 * ANSWERS_WITHIN_MS,
      keepAlive: true,
    });
    // An idle connection that the server ended: the next question opens another.
    this.pool.on('error', () => undefined);
  }

  /** True when the server answers, and soon: one that hangs is down. Who asks meanwhile waits for the same answer. */
  isUp(): Promise<boolean> {
    this.asking ??= this.ask()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        this.asking = null;
      });
    return Promise.race([this.asking, sleep(ANSWERS_WITHIN_MS, false, { ref: false })]);
  }

  /** Resolves when the server has answered. */
  async ask(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
