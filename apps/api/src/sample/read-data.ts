import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type z } from 'zod';
import { type PlanFile, PlanFileSchema, type ProvinceFile, ProvinceFileSchema } from './sample-file.js';

/** `data/` of the repository; the same from src/ and from dist/. */
const DATA = path.resolve(import.meta.dirname, '../../../../data');

export interface SampleData {
  readonly provinces: readonly ProvinceFile[];
  readonly plans: readonly PlanFile[];
}

/** Everything data/ holds, checked against the agreed shapes. Throws an Error that names the file and the field. */
export async function readSampleData(folder = DATA): Promise<SampleData> {
  return {
    provinces: await readAll(path.join(folder, 'provinces'), ProvinceFileSchema),
    plans: await readAll(path.join(folder, 'plans'), PlanFileSchema),
  };
}

async function readAll<T>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
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
