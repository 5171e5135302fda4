// @ts-check
/** Stops what global-setup started. */
export default async function tearDown() {
  const { tiendoBrowserPostgres } = /** @type {{ tiendoBrowserPostgres?: { stop: () => Promise<void> } }} */ (
    globalThis
  );
  await tiendoBrowserPostgres?.stop();
}
