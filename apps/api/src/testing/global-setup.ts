import { startTestPostgres } from '../../../../tools/postgres/test-postgres.mjs';

/** One PostgreSQL for all API tests of a run; each test file clones its own database from a template. */
export default async function setUp(): Promise<void> {
  const postgres = await startTestPostgres();
  process.env['TIENDO_TEST_SERVER'] = postgres.url;
  Object.assign(globalThis, { tiendoTestPostgres: postgres });
}
