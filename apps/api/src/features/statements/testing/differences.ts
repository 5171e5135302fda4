import type { TestApp } from '../../../testing/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { RollupKeeper } from '../rollup/rollup-keeper.js';

/** The lines that `npm run verify` would print; none when everything kept is right. */
export async function differences(app: TestApp): Promise<string[]> {
  const [plans, keeper] = [app.app.get(PlanDirectory), app.app.get(RollupKeeper)];
  const lines: string[] = [];
  for (const plan of await plans.published(app.database.manager)) {
    lines.push(...(await app.database.snapshot((manager) => keeper.differences(manager, plan))));
  }
  return lines;
}
