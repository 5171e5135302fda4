import { problemOfDatabaseError } from '../http/database-errors.js';

const MINUTE_MS = 60_000;
/** 5, 10, 20, 40, 80, 160 minutes: whatever it was, somebody has looked at it by then. */
const FIRST_WAIT_MS = 5 * MINUTE_MS;
export const MOST_ATTEMPTS = 7;
/** A failure older than this is history. */
export const RETRIED_FOR_MS = 7 * 24 * 60 * MINUTE_MS;

/** When a run that has failed so many times is tried again; null: not by itself any more. */
export function retryAt(failedAt: Date, attempts: number): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return new Date(failedAt.getTime() + FIRST_WAIT_MS * 2 ** (attempts - 1));
}

/** Why a run failed, as far as it can be told in words: a problem's code (`busy`, `unavailable`, `storage-full`), else `internal`. */
export const causeOf = (error: unknown): string => problemOfDatabaseError(error) ?? 'internal';

/** Part of the work failed; what was done all the same is told with it. The rest is tried again. */
export class JobIncomplete extends Error {
  override readonly name = 'JobIncomplete';

  constructor(
    message: string,
    readonly done: Readonly<Record<string, unknown>>,
    readonly causes: readonly string[],
  ) {
    super(message);
  }
}

/**
 * Does the work for each by itself, so that one that fails stops none behind it. Throws JobIncomplete with what was done
 * (asked when all were tried) and the reasons of the others.
 */
export async function eachByItself<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  done: () => Readonly<Record<string, unknown>>,
): Promise<void> {
  const reasons: string[] = [];
  const causes = new Set<string>();
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
      causes.add(causeOf(error));
    }
  }
  if (reasons.length > 0)
    throw new JobIncomplete(`${reasons.length} failed: ${[...new Set(reasons)].join('; ')}`, done(), [...causes]);
}
