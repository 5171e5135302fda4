// @ts-check
// Where files lie in memory instead of on a disk, and whether there is room for more of them.
import { existsSync, statfsSync } from 'node:fs';

/** Linux' folder in memory; containers often have a small one. */
export const MEMORY_FOLDER = '/dev/shm';

/**
 * Whether so much fits into {@link MEMORY_FOLDER}, and leaves as much again to programs.
 * @param {number} bytes
 * @returns {boolean}
 */
export function fitsIntoMemory(bytes) {
  if (process.platform !== 'linux' || !existsSync(MEMORY_FOLDER)) return false;
  const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
  return bavail * bsize >= bytes && process.availableMemory() >= 2 * bytes;
}
