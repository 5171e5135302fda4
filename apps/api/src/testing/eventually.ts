import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 3000;

/** Repeats a check that another connection's news must first reach (LISTEN/NOTIFY), until it holds. */
export async function eventually(check: () => Promise<void>, patienceMs = PATIENCE_MS): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(20);
    }
  }
}
