import type { INestApplicationContext } from '@nestjs/common';
import { ProvinceDirectory, SampleAccounts, type TellableAccount } from '../features/accounts/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Manager } from '../platform/database/index.js';
import { readProvinces, readSampleData } from './read-data.js';
import { SampleLoader } from './sample-loader.js';
import { withLivingPlan } from './simulated/living/living-sample.js';

export interface LoadedSample {
  /** Codes of the owners that were loaded; empty when all were there already. */
  readonly provinces: readonly string[];
  /** Accounts made now, for telling once. */
  readonly accounts: readonly TellableAccount[];
}

export interface SampleOptions {
  /** Told what is being loaded, a line at a time. */
  readonly say?: (line: string) => void;
  /** Folder to read instead of the repository's data/. */
  readonly folder?: string;
}

/**
 * Loads what data/ holds, a simulated plan laid about today, and the sample accounts, by the same code that serves the screens, in one transaction: killed
 * in the middle it has loaded nothing, and the next start begins anew. Owners that exist are left alone.
 * Throws an Error naming file and field when a file is not sound.
 */
export async function loadSample(
  app: INestApplicationContext,
  { say = (line) => process.stdout.write(`${line}\n`), folder }: SampleOptions = {},
): Promise<LoadedSample> {
  const database = app.get(Database, { strict: false });
  // The sample is made, not only read: not at every start of an installation that has it.
  if (await hasAllOf(app, database.manager, folder)) return { provinces: [], accounts: [] };
  const today = app.get(Clock, { strict: false }).today();
  const data = withLivingPlan(await readSampleData(folder), today);
  const loader = new SampleLoader(app);
  const load = async (manager: Manager) => {
    await database.bringsTheirPast(manager);
    const provinces: string[] = [];
    for (const file of data.provinces) {
      const loaded = await loader.province(manager, file);
      if (!loaded) continue;
      say(`Nạp dữ liệu mẫu ${file.province.name}: ${file.units.length} đơn vị, ${file.documents.length} văn bản`);
      for (const { maps, source } of data.boundaries.filter(({ province }) => province === file.province.code)) {
        await loader.boundaries(manager, loaded, maps, source);
      }
      for (const planFile of data.plans.filter(({ province }) => province === file.province.code)) {
        await loader.plan(manager, loaded, planFile);
        const { plan, statements, observations, figures } = planFile;
        say(
          `  ${plan.code}: ${plan.targets.length} chỉ tiêu, ${plan.tasks.length} nhiệm vụ, ` +
            `${statements.length} lượt đánh giá, ${observations.length + figures.length} số liệu`,
        );
      }
      for (const meetings of data.meetings.filter(({ province }) => province === file.province.code)) {
        await loader.meetings(manager, meetings);
        say(`  Họp Ban Chỉ đạo (mô phỏng): ${meetings.meetings.length} phiên họp về ${meetings.plan}`);
      }
      for (const rankings of data.rankings.filter(({ province }) => province === file.province.code)) {
        const published = await loader.rankings(manager, rankings);
        say(`  Xếp hạng đã công bố (mô phỏng): ${published} của ${rankings.plan}`);
      }
      for (const requests of data.requests.filter(({ province }) => province === file.province.code)) {
        await loader.requests(manager, loaded, requests);
        say(`  Báo cáo của đơn vị: ${requests.requests.map(({ request }) => request.title).join('; ')}`);
      }
      for (const requests of data.livingRequests.filter(({ province }) => province === file.province.code)) {
        await loader.submissions(manager, requests);
        say(`  Báo cáo của đơn vị (mô phỏng): ${requests.requests.length} yêu cầu về ${requests.plan}`);
      }
      provinces.push(file.province.code);
    }
    const accounts = provinces.length > 0 ? await app.get(SampleAccounts, { strict: false }).create(manager) : [];
    return { provinces, accounts };
  };
  return database.unhurried(() => database.transaction(load));
}

/** Whether every owner of the folder exists. */
async function hasAllOf(app: INestApplicationContext, manager: Manager, folder?: string): Promise<boolean> {
  const directory = app.get(ProvinceDirectory, { strict: false });
  for (const { province } of await readProvinces(folder)) {
    if (!(await directory.find(manager, province.code))) return false;
  }
  return true;
}
