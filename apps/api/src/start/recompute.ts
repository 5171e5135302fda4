import type { INestApplicationContext } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { AuditService } from '../features/audit/index.js';
import { FigureKeeper } from '../features/figures/index.js';
import { PlanDirectory } from '../features/plans/index.js';
import { RollupKeeper } from '../features/statements/index.js';
import { Config } from '../platform/config/config.js';
import { VERSION } from '../platform/config/version.js';
import { inTurn } from '../platform/database/exclusively.js';
import { Database } from '../platform/database/index.js';

/**
 * Once per version and data folder: what is kept is worked out by the rules of this version, and every figure that
 * changed is listed in `recomputed-<version>.txt` of the data folder (a line each, as `npm run verify` prints it) and
 * counted in the audit trail. Published rankings are rows of their own and stay. Killed in the middle it goes on at the
 * next start behind the lines it had written. Answers how many lines there are; null when it was done before.
 */
export async function recomputeOnce(app: INestApplicationContext): Promise<number | null> {
  const { dataDir } = app.get(Config);
  const file = path.join(dataDir, `recomputed-${VERSION}.txt`);
  if (existsSync(file)) return null;
  const [database, plans] = [app.get(Database), app.get(PlanDirectory, { strict: false })];
  const rollups = app.get(RollupKeeper, { strict: false });
  const figures = app.get(FigureKeeper, { strict: false });
  const audit = app.get(AuditService, { strict: false });
  const begun = `${file}.part`;
  await mkdir(dataDir, { recursive: true });
  await inTurn(database, 'recompute-once', async () => {
    for (const seen of await plans.published(database.manager)) {
      const lines = await database.transaction(async (manager) => {
        const plan = await plans.lock(manager, seen);
        const found = [...(await rollups.differences(manager, plan)), ...(await figures.differences(manager, plan))];
        if (found.length === 0) return found;
        await rollups.rebuild(manager, plan);
        await figures.rebuildPeriods(manager, plan);
        await plans.touch(manager, plan);
        await audit.record(manager, {
          provinceId: plan.provinceId,
          actorId: null,
          action: 'plan.recompute',
          subjectKind: 'plan',
          subject: plan.slug,
          detail: { version: VERSION, changed: found.length },
        });
        return found;
      });
      await appendFile(begun, lines.map((line) => `${line}\n`).join(''));
    }
  });
  await appendFile(begun, '');
  await rename(begun, file);
  return (await readFile(file, 'utf8')).split('\n').length - 1;
}
