import type { INestApplicationContext } from '@nestjs/common';
import { ProvinceDirectory } from '../features/accounts/index.js';
import { Database, type Manager } from '../platform/database/index.js';
import { readSampleData } from './read-data.js';
import { SampleLoader } from './sample-loader.js';
import { NATION_CODE, type Scale, simulatedNation } from './simulated/simulated-nation.js';

/** The simulated plan of 2024, whose pillars, indicators and levels the country takes over. */
const BASE = 'mau-2024';

/** How far a simulation is. */
export interface SimulationProgress {
  readonly period: string;
  readonly done: number;
  readonly all: number;
  /** Observations a second since the first. */
  readonly perSecond: number;
  readonly secondsLeft: number;
}

export interface SimulationResult {
  readonly observations: number;
  readonly seconds: number;
  /** Of these, making up figures, which a real import does not do. */
  readonly makingSeconds: number;
  readonly slug: string;
}

/** The country is there already; it is never loaded over itself. */
export class AlreadySimulated extends Error {}

/**
 * Loads a simulated country in one transaction: killed in the middle it has loaded nothing. Throws AlreadySimulated.
 */
export async function simulate(
  app: INestApplicationContext,
  scale: Scale,
  tell: (progress: SimulationProgress) => void,
): Promise<SimulationResult> {
  const base = (await readSampleData()).plans.find(({ slug }) => slug === BASE);
  if (!base) throw new Error(`data/plans holds no ${BASE}`);
  const nation = simulatedNation(base, scale);
  const loader = new SampleLoader(app);
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const database = app.get(Database, { strict: false });
  const load = async (manager: Manager) => {
    await database.bringsTheirPast(manager);
    if (await app.get(ProvinceDirectory, { strict: false }).find(manager, NATION_CODE)) throw new AlreadySimulated();
    const province = await loader.province(manager, nation.province);
    if (!province) throw new AlreadySimulated();
    let [done, making] = [0, 0];
    await loader.plan(manager, province, nation.plan, (period, ids) => {
      const perSecond = done / Math.max(seconds(), 0.001);
      const left = nation.observations - done;
      tell({
        period: period.code,
        done,
        all: nation.observations,
        perSecond,
        secondsLeft: done ? left / perSecond : NaN,
      });
      const start = performance.now();
      const figures = nation.figuresOf(period, ids);
      making += performance.now() - start;
      done += figures.length;
      return figures;
    });
    return { observations: done, seconds: seconds(), makingSeconds: making / 1000, slug: nation.plan.slug };
  };
  return database.unhurried(() => database.transaction(load));
}
