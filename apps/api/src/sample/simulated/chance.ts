/** Taken out once: asked a million times, and a name of the engine's own is looked up slowly where tests run. */
const { imul } = Math;

/** Chance from a seed and the names of what it is asked for: the same on every machine, whatever was asked before. */
export function chance(seed: number, ...of: readonly (string | number)[]): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const part of of) {
    if (typeof part === 'number') hash = stir(hash, part);
    else for (let at = 0; at < part.length; at += 1) hash = imul(hash ^ part.charCodeAt(at), 0x01000193) >>> 0;
  }
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** From -1 to 1, about zero more often than not. */
export function lean(seed: number, ...of: readonly (string | number)[]): number {
  return chance(seed, 'a', ...of) + chance(seed, 'b', ...of) - 1;
}

function stir(hash: number, part: number): number {
  return imul(hash ^ (part + 0x9e3779b9), 0x01000193) >>> 0;
}
