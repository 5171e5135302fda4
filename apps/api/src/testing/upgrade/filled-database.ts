import { migrations } from '@tiendo/migrations';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { migrate } from '../../platform/database/index.js';
import { onServer, urlOfDatabase } from '../templates.js';

const FIXTURE = path.resolve(import.meta.dirname, '../../../../../migrations/fixtures/0.1.0');
/** The last migration of 0.1.0. */
const LAST_OF_RELEASE = 'HeadlinesCorrected1768000015000';
/** A table's rows as PostgreSQL's own COPY text, or a statement on one line. */
const BLOCK = /^COPY [^;]+ FROM stdin;$/;

/** What 0.1.0 answered, by the address that was asked. */
export const answersOfRelease = (): Record<string, unknown> =>
  JSON.parse(unpacked('answers.json.gz')) as Record<string, unknown>;

/** A database as 0.1.0 left it, brought up to date by today's migrations; its name. */
export async function upgradedDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  const url = urlOfDatabase(name);
  await migrateToRelease(url);
  await restore(url, unpacked('database.sql.gz'));
  await migrate(url);
  return name;
}

async function migrateToRelease(url: string): Promise<void> {
  const last = migrations.findIndex((migration) => migration.name === LAST_OF_RELEASE);
  const source = new DataSource({ type: 'postgres', url, migrations: migrations.slice(0, last + 1) });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** Rows as they were, whatever keys and triggers say on the way: they came out of a sound database. */
async function restore(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const lines = sql.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      if (!BLOCK.test(line)) {
        if (line !== '') await client.query(line);
        continue;
      }
      const end = lines.indexOf('\\.', at);
      const rows = lines.slice(at + 1, end).map((row) => `${row}\n`);
      await pipeline(Readable.from(rows), client.query(copyFrom(line.replace(/;$/, ''))));
      at = end;
    }
  } finally {
    await client.end();
  }
}

function unpacked(name: string): string {
  return gunzipSync(readFileSync(path.join(FIXTURE, name))).toString('utf8');
}
