// @ts-check
import { rmSync } from 'node:fs';

/** Stops what global-setup started, as far as it came. */
export default async function tearDown() {
  const { tiendoBrowserReaders: readers, tiendoBrowserPostgres: postgres } =
    /** @type {Partial<Record<'tiendoBrowserReaders' | 'tiendoBrowserPostgres', { stop: () => Promise<void> }>>} */ (
      globalThis
    );
  await readers?.stop();
  await postgres?.stop();
  const files = process.env['TIENDO_E2E_FILES'];
  if (files) rmSync(files, { recursive: true, force: true });
}
