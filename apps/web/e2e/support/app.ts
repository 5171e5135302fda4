import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startApp } from '../../../../tools/lib/app-process.mjs';

const TEMPLATE = 'template_browser';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with apps/web/e2e/jest.config.mjs`);
  return value;
}

/** Password of every sample account in this run. */
export const samplePassword = () => required('TIENDO_E2E_PASSWORD');

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: required('TIENDO_E2E_SERVER') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The application on a database of its own, with the sample in it. */
export interface TestApp {
  /** Address without a trailing slash. */
  readonly url: string;
  /** Rows of its database, read as the superuser. */
  rows<Row extends pg.QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Clones the sample database and starts the built application on it. */
export async function openApp(env: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  const name = `browser_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`));
  const address = new URL(required('TIENDO_E2E_SERVER'));
  address.pathname = `/${name}`;
  const app = await startApp({ databaseUrl: address.href, password: samplePassword(), env });
  return {
    url: app.url,
    rows: async <Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []) => {
      const client = new pg.Client({ connectionString: address.href });
      await client.connect();
      try {
        return (await client.query<Row>(sql, [...parameters])).rows;
      } finally {
        await client.end();
      }
    },
    close: async () => {
      await app.stop();
      await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
