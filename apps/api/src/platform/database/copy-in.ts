import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Manager } from './database.js';

/** A value of a row as COPY takes it: text, null, or what prints as its own text. */
export type CopyValue = string | number | boolean | null;

/** Columns of a table by name, and what each holds of a row. */
export type CopyColumns<Row> = Readonly<Record<string, (row: Row) => CopyValue>>;

/** Letters gathered before they are sent. */
const CHUNK_LENGTH = 65_536;

/**
 * COPY into a table within the manager's transaction, as its role and under its constraints. Rows are sent as they come,
 * so that millions take no more memory than a few hundred. `sent`: called once PostgreSQL has every row and works alone.
 * Throws what PostgreSQL throws (the transaction has failed then), and an Error outside a transaction.
 */
export async function copyIn<Row>(
  manager: Manager,
  table: string,
  columns: CopyColumns<Row>,
  rows: Iterable<Row>,
  sent?: () => void,
): Promise<void> {
  if (!manager.queryRunner) throw new Error('COPY needs the connection of a transaction');
  const client = (await manager.queryRunner.connect()) as PoolClient;
  const values = Object.values(columns);
  function* chunks(): Generator<string> {
    let text = '';
    for (const row of rows) {
      text += lineOf(values, row);
      if (text.length < CHUNK_LENGTH) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
  const source = Readable.from(chunks(), { objectMode: false });
  // Not at once: the end has to be on its way first.
  if (sent) source.once('end', () => setImmediate(sent));
  await pipeline(source, client.query(copyFrom(`COPY ${table} (${Object.keys(columns).join(', ')}) FROM STDIN`)));
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function lineOf<Row>(values: readonly ((row: Row) => CopyValue)[], row: Row): string {
  let line = '';
  for (const [at, valueOf] of values.entries()) {
    const value = valueOf(row);
    if (at > 0) line += '\t';
    if (value === null) line += '\\N';
    else if (typeof value === 'string') line += SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, escaped) : value;
    else line += String(value);
  }
  return `${line}\n`;
}

function escaped(letter: string): string {
  return ESCAPES[letter] ?? letter;
}
