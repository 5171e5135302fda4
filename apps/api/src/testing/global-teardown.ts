/** Stops what global-setup started. */
export default async function tearDown(): Promise<void> {
  const { tiendoTestPostgres } = globalThis as { tiendoTestPostgres?: { stop: () => Promise<void> } };
  await tiendoTestPostgres?.stop();
}
