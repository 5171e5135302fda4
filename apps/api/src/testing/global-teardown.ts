import { rm } from 'node:fs/promises';

/** Stops what global-setup started, and removes what applications of the run kept. */
export default async function tearDown(): Promise<void> {
  const { tiendoTestPostgres } = globalThis as { tiendoTestPostgres?: { stop: () => Promise<void> } };
  await tiendoTestPostgres?.stop();
  const data = process.env['TIENDO_TEST_DATA'];
  if (data !== undefined) await rm(data, { recursive: true, force: true });
}
