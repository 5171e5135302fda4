import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type z } from 'zod';
import { planOf2025, withFigures } from './simulated/simulated-province.js';
import {
  type BoundariesFile,
  BoundariesFileSchema,
  type MeetingsFile,
  MeetingsFileSchema,
  type PlanFile,
  PlanFileSchema,
  type ProvinceFile,
  ProvinceFileSchema,
  type RankingsFile,
  RankingsFileSchema,
} from './sample-file.js';
import { type RequestsFile, RequestsFileSchema } from './requests-file.js';

/** `data/` of the repository; the same from src/ and from dist/. */
export const DATA = path.resolve(import.meta.dirname, '../../../../data');

export interface SampleData {
  readonly provinces: readonly ProvinceFile[];
  readonly plans: readonly PlanFile[];
  readonly meetings: readonly MeetingsFile[];
  readonly rankings: readonly RankingsFile[];
  readonly requests: readonly RequestsFile[];
  readonly boundaries: readonly BoundariesFile[];
}

/** The owners that data/ holds with their units, checked; the small part of it. */
export function readProvinces(folder = DATA): Promise<ProvinceFile[]> {
  return readAll(path.join(folder, 'provinces'), ProvinceFileSchema);
}

/**
 * Everything data/ holds, checked against the agreed shapes, and what the simulated province reported month by month,
 * which is made here and not kept. Throws an Error that names the file and the field.
 */
export async function readSampleData(folder = DATA): Promise<SampleData> {
  const provinces = await readProvinces(folder);
  const plans = await readAll(path.join(folder, 'plans'), PlanFileSchema);
  return {
    provinces,
    plans: plans.flatMap((file) => {
      const simulated = provinces.find(({ province }) => province.simulated && province.code === file.province);
      return simulated ? [withFigures(simulated, file), planOf2025(simulated, file)] : [file];
    }),
    meetings: await readAll(path.join(folder, 'meetings'), MeetingsFileSchema),
    rankings: await readAll(path.join(folder, 'rankings'), RankingsFileSchema),
    requests: await readAll(path.join(folder, 'requests'), RequestsFileSchema),
    boundaries: await readAll(path.join(folder, 'boundaries'), BoundariesFileSchema),
  };
}

/** Every JSON file of a folder in the order of their names; an Error names the file and the fields that do not fit. */
export async function readAll<T>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const read = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (read.success) return read.data;
      const issues = read.error.issues.slice(0, 10).map((issue) => `  /${issue.path.join('/')}: ${issue.message}`);
      throw new Error(`${file}\n${issues.join('\n')}`);
    }),
  );
}
