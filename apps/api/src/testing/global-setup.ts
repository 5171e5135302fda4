import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestPostgres } from '../../../../tools/postgres/test-postgres.mjs';

/** One PostgreSQL for all API tests of a run; each test file clones its own database from a template. */
export default async function setUp(): Promise<void> {
  const postgres = await startTestPostgres({ inMemory: true });
  process.env['TIENDO_TEST_SERVER'] = postgres.url;
  process.env['TIENDO_TEST_DATA'] = await mkdtemp(path.join(tmpdir(), 'tiendo-test-'));
  Object.assign(globalThis, { tiendoTestPostgres: postgres });
}
