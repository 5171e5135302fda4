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

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName?: string;
}

/** Connections of the application, entered as the unprivileged role. Schema changes never come from here. */
export function appDataSource({ url, poolSize, applicationName = 'tiendo' }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    extra: { options: `-c role=${APP_ROLE} -c search_path=public -c timezone=UTC`, connectionTimeoutMillis: 10_000 },
    poolErrorHandler: () => {
      // An idle connection that the server ended: the pool replaces it, the next query tells if there is no server.
    },
  });
}
