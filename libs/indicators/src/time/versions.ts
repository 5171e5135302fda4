import { compareDays, type Day } from './day.js';
import { compareInstants, type Instant } from './instant.js';

/** One version of what a plan asks for, in force from a day on. `seq` grows with recording. */
export interface Version {
  readonly seq: number;
  readonly effectiveOn: Day;
  readonly recordedAt: Instant;
}

/**
 * The version in force on `asOf`, as known at a moment (default: now): latest effective day up to it, then latest
 * recorded; null before the first. An amendment of the same day recorded later replaces the earlier one.
 */
export function versionAt<V extends Version>(versions: readonly V[], asOf: Day, knownAt?: Instant | null): V | null {
  let best: V | null = null;
  for (const version of versions) {
    if (compareDays(version.effectiveOn, asOf) > 0) continue;
    if (knownAt !== null && knownAt !== undefined && compareInstants(version.recordedAt, knownAt) > 0) continue;
    if (best === null || (compareDays(version.effectiveOn, best.effectiveOn) || version.seq - best.seq) > 0) {
      best = version;
    }
  }
  return best;
}
