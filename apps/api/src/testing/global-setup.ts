const TOOL = new URL('../../../../tools/lib/test-postgres.mjs', import.meta.url).href;

/** One PostgreSQL for all API tests of a run; each test file clones its own database from a template. */
export default async function setUp(): Promise<void> {
  const tool = (await import(TOOL)) as { startTestPostgres: () => Promise<{ url: string; stop: () => Promise<void> }> };
  const postgres = await tool.startTestPostgres();
  process.env['TIENDO_TEST_SERVER'] = postgres.url;
  Object.assign(globalThis, { tiendoTestPostgres: postgres });
}
