import type { Problem } from '@tiendo/contracts';

export interface ItemProblem {
  readonly code: string;
  readonly texts: readonly string[];
}

export interface BulkProblems {
  /** By item, in the order they were sent. */
  readonly items: readonly ItemProblem[];
  /** What concerns the request as a whole. */
  readonly general: readonly string[];
}

const ITEM = /^\/items\/(\d+)(?:\/|$)/;

/** Sorts the answer to a refused request by the items it was sent for: `/items/3/reason` speaks about `codes[3]`. */
export function bulkProblems(problem: Problem, codes: readonly string[]): BulkProblems {
  const byCode = new Map<string, string[]>();
  const general: string[] = [];
  for (const error of problem.errors ?? []) {
    const code = codes[Number(ITEM.exec(error.pointer)?.[1] ?? Number.NaN)];
    if (code === undefined) general.push(error.detail);
    else byCode.set(code, [...(byCode.get(code) ?? []), error.detail]);
  }
  if (byCode.size === 0 && general.length === 0) general.push(problem.detail ?? problem.title);
  return {
    items: codes.flatMap((code) => {
      const texts = byCode.get(code);
      return texts ? [{ code, texts: [...new Set(texts)] }] : [];
    }),
    general,
  };
}

/** Cuts a list into requests of at most `size`. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
