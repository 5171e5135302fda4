import { randomUUID } from 'node:crypto';

/** Identifiers that fit into one millisecond: 12 bits. */
const MOST_A_MILLISECOND = 4096;

/**
 * Identifiers (UUID version 7, RFC 9562) that sort in the order they are asked for. Thousands of rows with these grow
 * the index of their key at its end; random ones are put all over it. `since`: milliseconds since 1970.
 */
export function orderedIds(since: number): () => string {
  let [millisecond, count] = [since, 0];
  let head = headOf(millisecond);
  return () => {
    if (count === MOST_A_MILLISECOND) {
      [millisecond, count] = [millisecond + 1, 0];
      head = headOf(millisecond);
    }
    const place = count.toString(16).padStart(3, '0');
    count += 1;
    return `${head}-7${place}-${randomUUID().slice(19)}`;
  };
}

function headOf(millisecond: number): string {
  const hex = millisecond.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
