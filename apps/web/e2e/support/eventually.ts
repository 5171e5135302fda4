import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const BETWEEN_MS = 50;

/** Asks again until the expectations inside hold; throws the last failure when they do not. */
export async function eventually<T>(expectations: () => Promise<T> | T, patienceMs = PATIENCE_MS): Promise<T> {
  const last = performance.now() + patienceMs;
  for (;;) {
    try {
      return await expectations();
    } catch (error) {
      if (performance.now() > last) throw error;
      await pause(BETWEEN_MS);
    }
  }
}
