// @ts-check
import { describe, expect, it } from '@jest/globals';
import { neverCalled } from './query-runs.mjs';

describe('queries that no test runs', () => {
  it('are those that no test file called, and files that none loaded', () => {
    const collected = [
      {
        file: '/a.queries.ts',
        functions: [
          { name: 'read', calls: 0 },
          { name: 'write', calls: 0 },
        ],
      },
      {
        file: '/a.queries.ts',
        functions: [
          { name: 'read', calls: 3 },
          { name: 'write', calls: 0 },
        ],
      },
    ];
    expect(neverCalled(collected, ['/a.queries.ts', '/b.queries.ts'])).toEqual([
      '/a.queries.ts write',
      '/b.queries.ts',
    ]);
    expect(neverCalled(collected.slice(0, 1), ['/a.queries.ts'])).toHaveLength(2);
    // One that only has a part of a query for others.
    expect(neverCalled([{ file: '/c.queries.ts', functions: [] }], ['/c.queries.ts'])).toEqual([]);
  });
});
