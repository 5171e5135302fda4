import { describe, expect, it } from '@jest/globals';
import { orderedIds } from './ordered-ids.js';

const SINCE = Date.UTC(2026, 10, 25);

describe('ordered identifiers', () => {
  it('sort in the order they were asked for, beyond one millisecond too, each once', () => {
    const next = orderedIds(SINCE);
    const ids = Array.from({ length: 10_000 }, next);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are UUIDs of version 7 that begin with their moment', () => {
    const id = orderedIds(SINCE)();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(SINCE);
  });
});
