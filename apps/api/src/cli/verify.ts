import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { verifyAuditTrail } from '../features/audit/index.js';
import { FigureKeeper } from '../features/figures/index.js';
import { PlanDirectory } from '../features/plans/index.js';
import { RollupKeeper } from '../features/statements/index.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/index.js';

/**
 * Recomputes every kept step and cell, figure, standing and aggregate from what was stated, and the audit trail from its
 * events; prints a line per difference. Silent with exit code 0 when all is well, 1 otherwise.
 */
async function verify(): Promise<number> {
  const config = Config.parse(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error', 'fatal'] });
  try {
    const [database, plans] = [app.get(Database), app.get(PlanDirectory)];
    const [rollups, figures] = [app.get(RollupKeeper), app.get(FigureKeeper)];
    let differences = 0;
    for (const plan of await plans.published(database.manager)) {
      // One picture of the data per plan, so that writers at work are seen whole or not at all.
      const lines = await database.unhurried(() =>
        database.snapshot(async (manager) => [
          ...(await rollups.differences(manager, plan)),
          ...(await figures.differences(manager, plan)),
        ]),
      );
      for (const line of lines) console.log(line);
      differences += lines.length;
    }
    const breaks = await verifyAuditTrail(database.manager);
    for (const found of breaks) console.log(`audit_event ${JSON.stringify(found)}`);
    return differences + breaks.length === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}

try {
  process.exitCode = await verify();
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
