import pg from 'pg';
import { DataSource } from 'typeorm';

/** Role the application works as: it cannot change what was stated, nor switch the triggers off. */
export const APP_ROLE = 'tiendo_app';

const [BIGINT, DATE] = [20, 1082];
/** A day stays the text it is; a count that fits a JavaScript number becomes one. Numeric stays text. */
pg.types.setTypeParser(DATE, (value) => value);
pg.types.setTypeParser(BIGINT, (value) => {
  const count = Number(value);
  return Number.isSafeInteger(count) ? count : value;
});

/**
 * What a visitor waits for a row that somebody else holds, for a statement, and how long a transaction may hold what it
 * holds while nothing comes: one that is stuck lets go by itself. Loads and jobs set their own (Database.unhurried).
 */
const LIMITS = { lock_timeout: '5s', statement_timeout: '30s', idle_in_transaction_session_timeout: '60s' } as const;

/**
 * What a request waits for a free connection: as long as a statement may take, for one of those ahead frees it by then. A
 * server that is gone is told at once, whatever this says.
 */
const CONNECTION_WAIT_MS = 30_000;

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  /** The classes of the tables that are read and written by class. */
  readonly entities: readonly (new () => object)[];
  readonly applicationName?: string;
}

const OPTIONS = Object.entries({ role: APP_ROLE, search_path: 'public', timezone: 'UTC', ...LIMITS })
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

/** Connections of the application, entered as the unprivileged role. Schema changes never come from here. */
export function appDataSource({ url, poolSize, entities, applicationName = 'tiendo' }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    entities: [...entities],
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    extra: { options: OPTIONS, connectionTimeoutMillis: CONNECTION_WAIT_MS },
    poolErrorHandler: () => {
      // An idle connection that the server ended: the pool replaces it, the next query tells if there is no server.
    },
  });
}
