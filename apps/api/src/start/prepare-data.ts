import type { INestApplicationContext } from '@nestjs/common';
import { FirstAdmin, SAMPLE_USERNAMES } from '../features/accounts/index.js';
import { TrailBaseline } from '../features/audit/index.js';
import { Config } from '../platform/config/config.js';
import { inTurn } from '../platform/database/exclusively.js';
import { Database } from '../platform/database/index.js';
import { announce } from './announce.js';

/** What a database needs before its first visitor: the sample where asked for, an administrator in any case. */
export async function prepareData(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  await inTurn(database, 'prepare-data', async () => {
    await database.unhurried(() => database.transaction((manager) => app.get(TrailBaseline).note(manager)));
    const sample = app.get(Config).sample ? await sampleOf(app) : null;
    if (sample?.accounts?.length) announce.accounts(sample.accounts);
    else if (app.get(Config).sample) announce.knownAccounts(SAMPLE_USERNAMES);
    const admin = await database.transaction((manager) => app.get(FirstAdmin).ensure(manager));
    if (admin) announce.accounts([admin]);
  });
}

/** Loaded only where it is asked for: the sample's reader has no business in a province's own installation. */
async function sampleOf(app: INestApplicationContext) {
  const { loadSample } = await import('../sample/load-sample.js');
  return loadSample(app);
}
