import { migrations } from '@tiendo/migrations';
import { DataSource } from 'typeorm';
import { dropKnownViews, hasKnownViews, makeKnownViews } from './known-views.js';

/** Any number, the same for every replica: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = 7_310_724;

/**
 * Brings the schema up to date and returns the names of the migrations that ran. N replicas starting together migrate
 * once: the lock belongs to a connection, so a process that dies lets go of it.
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize: 2,
    synchronize: false,
    logging: false,
    migrations,
    migrationsTransactionMode: 'each',
    applicationName: 'tiendo-migrations',
  });
  await dataSource.initialize();
  try {
    const holder = dataSource.createQueryRunner();
    await holder.connect();
    try {
      await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      const isOlder = await dataSource.showMigrations();
      if (isOlder) await dropKnownViews(holder);
      const done = await dataSource.runMigrations();
      if (isOlder || !(await hasKnownViews(holder))) await makeKnownViews(holder);
      return done.map((migration) => migration.name);
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await holder.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
