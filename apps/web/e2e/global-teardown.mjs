// @ts-check
import { once } from 'node:events';
import { rmSync } from 'node:fs';

/** Stops what global-setup started, as far as it came. */
export default async function tearDown() {
  const { tiendoBrowserHost: host, tiendoBrowserPostgres: postgres } =
    /** @type {{ tiendoBrowserHost?: import('node:child_process').ChildProcess, tiendoBrowserPostgres?: { stop: () => Promise<void> } }} */ (
      globalThis
    );
  if (host?.kill()) await once(host, 'exit');
  await postgres?.stop();
  const files = process.env['TIENDO_E2E_FILES'];
  if (files) rmSync(files, { recursive: true, force: true });
}
