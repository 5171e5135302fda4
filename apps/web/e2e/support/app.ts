import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { hostApp, leaveApp } from './hosted-app.mjs';

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

/** The application with the sample in its database. */
export interface TestApp {
  /** Address without a trailing slash. */
  readonly url: string;
  /** Rows of its database, read as the superuser. */
  rows<Row extends pg.QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The one application of the run for the test files that only read. */
export function readersApp(): TestApp {
  return {
    url: required('TIENDO_E2E_READERS'),
    rows: () => Promise.reject(new Error('who looks at rows has written some, and needs an application of their own')),
    close: () => Promise.resolve(),
  };
}

/** Clones the sample's database and its files, and starts the built application on them. */
export async function ownApp(): Promise<TestApp> {
  const name = `browser_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`));
  const address = new URL(required('TIENDO_E2E_SERVER'));
  address.pathname = `/${name}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tiendo-files-'));
  cpSync(required('TIENDO_E2E_FILES'), dataDir, { recursive: true });
  const url = await hostApp(address.href, dataDir);
  return {
    url,
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
      await leaveApp(url);
      rmSync(dataDir, { recursive: true, force: true });
      await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
