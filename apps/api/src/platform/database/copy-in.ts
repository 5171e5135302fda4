import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Manager } from './database.js';

/** A value of a row as COPY takes it: text, null, or what prints as its own text. */
export type CopyValue = string | number | boolean | null;

export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Rows gathered before they are sent: some 64 kB. */
const ROWS_A_CHUNK = 400;

/**
 * COPY into a table within the manager's transaction, as its role and under its constraints. Rows are sent as they come,
 * so that millions take no more memory than a few hundred. Resolves with how many there were; throws what PostgreSQL
 * throws (the transaction has failed then), and an Error outside a transaction.
 */
export async function copyIn(
  manager: Manager,
  { table, columns }: CopyTarget,
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  if (!manager.queryRunner) throw new Error('COPY needs the connection of a transaction');
  const client = (await manager.queryRunner.connect()) as PoolClient;
  let count = 0;
  function* chunks(): Generator<string> {
    let [text, gathered] = ['', 0];
    for (const row of rows) {
      text += lineOf(row);
      count += 1;
      gathered += 1;
      if (gathered < ROWS_A_CHUNK) continue;
      yield text;
      [text, gathered] = ['', 0];
    }
    if (text !== '') yield text;
  }
  const names = columns.join(', ');
  await pipeline(
    Readable.from(chunks(), { objectMode: false }),
    client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`)),
  );
  return count;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function lineOf(row: readonly CopyValue[]): string {
  let line = '';
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at];
    if (at > 0) line += '\t';
    if (value === null || value === undefined) line += '\\N';
    else if (typeof value === 'string' && SPECIAL.test(value)) line += value.replace(/[\\\t\n\r]/g, escaped);
    else line += String(value);
  }
  return `${line}\n`;
}

function escaped(letter: string): string {
  return ESCAPES[letter] ?? letter;
}
