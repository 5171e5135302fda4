// @ts-check
// Sizes of the built web app as a browser receives them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], src?: string, name?: string }} Chunk
 */

/**
 * JavaScript chunks of the built web app, the largest first, and the sum of what the first visit to the overview loads
 * before the charts: the entry, the overview's route, and everything they import.
 * @param {string} dist
 * @returns {{ chunks: { file: string, gzip: number, first: boolean }[], firstVisit: number } | null} null when it is not built
 */
export function webChunks(dist) {
  const manifestFile = path.join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) return null;
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const first = new Set();
  /** @param {string} key */
  const follow = (key) => {
    const chunk = manifest[key];
    if (!chunk || first.has(chunk.file)) return;
    first.add(chunk.file);
    for (const imported of chunk.imports ?? []) follow(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk.isEntry || /routes\/overview(\.route)?\.tsx?$/.test(chunk.src ?? '')) follow(key);
  }
  const files = [...new Set(Object.values(manifest).map((chunk) => chunk.file))].filter((file) => file.endsWith('.js'));
  const chunks = files
    .map((file) => ({
      file,
      gzip: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
      first: first.has(file),
    }))
    .sort((a, b) => b.gzip - a.gzip);
  return { chunks, firstVisit: chunks.filter((chunk) => chunk.first).reduce((sum, chunk) => sum + chunk.gzip, 0) };
}
