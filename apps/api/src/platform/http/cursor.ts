import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ApiProblem } from './api-problem.js';
import { unstorable } from './storable.js';

const CursorSchema = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))]);
/** A whole number that PostgreSQL's integer holds. */
export const CursorInteger = z.number().int().min(-2_147_483_648).max(2_147_483_647);
export type CursorKey = string | number | boolean | null;

/** What a cursor belongs to: the filters and the order, not the page size. */
function fingerprint(query: object): string {
  const kept = Object.entries(query)
    .filter(([key, value]) => key !== 'cursor' && key !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(kept)).digest('base64url').slice(0, 12);
}

/** An opaque cursor to the row after the one with these sort keys; it fits this query only. */
export function encodeCursor(query: object, after: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([fingerprint(query), after])).toString('base64url');
}

/**
 * The sort keys a cursor holds, of the shape that this list sorts by; null without one. Throws `invalid-cursor` when it
 * belongs to another query, or when what it holds was never a row of this list.
 */
export function decodeCursor<T extends readonly CursorKey[]>(
  query: { cursor?: string | undefined },
  shape: z.ZodType<T>,
): T | null {
  if (query.cursor === undefined) return null;
  try {
    const [print, after] = CursorSchema.parse(JSON.parse(Buffer.from(query.cursor, 'base64url').toString('utf8')));
    const keys = shape.parse(after);
    if (print === fingerprint(query) && unstorable(keys).length === 0) return keys;
  } catch {
    // Not one of ours: told below.
  }
  throw new ApiProblem('invalid-cursor');
}
