import { isProblem } from '../api';

/** The record as it is now, when a write came too late (412); null for every other outcome. */
export function staleRecord<T extends { version: number }>(error: unknown): T | null {
  if (!isProblem(error, 'stale')) return null;
  const { current } = error.problem;
  return typeof current === 'object' && current !== null && 'version' in current ? (current as T) : null;
}
