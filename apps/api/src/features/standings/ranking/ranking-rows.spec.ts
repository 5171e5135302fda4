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
    ...{ kind: 'up', places: least === most ? least : null, from: null, to: null, previous: null, before: null },
    ...(least === most ? { least: null, most: null } : { least, most }),
  } satisfies RankingMovement,
});
const risersOf = (...rows: RankingRow[]) => headOf(rows).risers;

describe('who stands last', () => {
  const at = (name: string, best: number, worst: number): RankingRow => ({
    ...row(name, 1, 1),
    places: { best, worst },
  });
  const lowestOf = (...rows: RankingRow[]) => headOf(rows).lowest;

  it('is named where it is certain, all who share the place', () => {
    expect(lowestOf(at('A', 1, 1), at('B', 2, 2), at('C', 2, 2))).toMatchObject({
      places: { best: 2, worst: 2 },
      count: 2,
      units: [{ name: 'B' }, { name: 'C' }],
    });
  });

  it('is nobody while another may stand there, or all stand first', () => {
    expect(lowestOf(at('A', 1, 1), at('B', 2, 3), at('C', 3, 3))).toBeNull();
    expect(lowestOf(at('A', 1, 1), at('B', 1, 1))).toBeNull();
    expect(lowestOf()).toBeNull();
  });
});

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
