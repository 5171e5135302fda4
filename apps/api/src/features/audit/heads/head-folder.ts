import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^heads-\d{8}T\d{9}Z\.jsonl$/;

/** `heads-20260301T020000000Z.jsonl`: names sort as their moments do. */
export const headFileName = (at: Date): string => `heads-${at.toISOString().replace(/[-:.]/g, '')}.jsonl`;

/** Names of the exports in a folder, the oldest first; none where there is no such folder. */
export async function exportsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => NAME.test(name)).sort();
}

export const readExport = (folder: string, name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

/** Writes an export for good: a file that exists is never written again, and this one may only be read from now on. */
export async function writeExport(folder: string, name: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), content, { flag: 'wx', mode: 0o444 });
}
