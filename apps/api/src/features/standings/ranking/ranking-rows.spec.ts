import type { RankingMovement, RankingRow } from '@tiendo/contracts';
import { headOf } from './ranking-rows.js';

const row = (name: string, least: number, most: number): RankingRow => ({
  ...{
    unit: { code: name, name, shortName: null },
    parent: null,
    places: { best: 1, worst: 1 },
    reason: null,
    tied: false,
  },
  ...{ band: 1, score: null, reading: null, met: 1, total: 1, undetermined: 0, achievement: null },
  ...{ asked: 1, reported: 1 },
  movement: {
    ...{ kind: 'up', places: least === most ? least : null, from: null, to: null, previous: null },
    ...(least === most ? { least: null, most: null } : { least, most }),
  } satisfies RankingMovement,
});
const risersOf = (...rows: RankingRow[]) => headOf(rows).risers;

describe('who rose most', () => {
  it('is named where it is certain, all of those who rose as far', () => {
    expect(risersOf(row('A', 3, 3), row('B', 3, 3), row('C', 1, 2))).toEqual({
      ...{ places: 3, count: 2 },
      units: [expect.objectContaining({ name: 'A' }), expect.objectContaining({ name: 'B' })],
    });
  });

  it('is not named while another may have risen as far or further', () => {
    expect(risersOf(row('A', 18, 18), row('B', 38, 39))).toBeNull();
    expect(risersOf(row('A', 18, 18), row('B', 5, 18))).toBeNull();
    expect(risersOf(row('A', 38, 39))).toBeNull();
  });
});
