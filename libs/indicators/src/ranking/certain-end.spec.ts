import { emptyTally, movementsOfStandings, placeUnits, type Tally } from '../standing/index.js';
import type { Reading } from '../target/index.js';
import { movementsBetween, rankUnits, type Entrant, type RankingRule } from './index.js';

const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): Reading => ({ value: text, qualifier });
const field = (all: Record<string, Reading>): Entrant[] =>
  Object.entries(all).map(([key, score]) => ({ key, score, items: 1, hasReported: true }));
const SHARE: RankingRule = { direction: 'higherIsBetter', limits: { low: 0, high: 100 }, ranges: 'certainEnd' };
const rankOf = (entrants: readonly Entrant[], rule: RankingRule) =>
  Object.fromEntries(rankUnits(entrants, rule).rows.map(({ key, rank }) => [key, rank]));

describe('units placed by what they have certainly reached', () => {
  const entrants = field({
    a: value('100'),
    b: value('97', 'above'),
    c: value('97'),
    d: value('97', 'above'),
    e: value('95'),
    f: value('96', 'below'),
  });

  it('have one place each; equals in what is certain share it', () => {
    // More than 97 is certainly ahead of 97; "below 96" has certainly reached nothing.
    expect(rankOf(entrants, SHARE)).toEqual({ a: 1, b: 2, d: 2, c: 4, e: 5, f: 6 });
    const rows = rankUnits(entrants, SHARE).rows;
    expect(rows.filter(({ isTied }) => isTied).map(({ key }) => key)).toEqual(['b', 'd']);
  });

  it('still show every value their figures allow', () => {
    const [, second] = rankUnits(entrants, SHARE).rows;
    expect(second?.score).toMatchObject({ low: { open: true }, high: { open: false } });
  });

  it('turn round where lower is better: the highest value is what is certain', () => {
    const errors = field({ a: value('3', 'below'), b: value('3'), c: value('2'), d: value('5', 'above') });
    expect(rankOf(errors, { direction: 'lowerIsBetter', ranges: 'certainEnd' })).toEqual({ c: 1, a: 2, b: 3, d: 4 });
  });

  it('have a rank where bounds were too wide for any', () => {
    const wide = field(Object.fromEntries(Array.from('abcdefghij', (key, at) => [key, value(String(50 + at))])));
    const open = [...wide, ...field({ z: value('40', 'above') })];
    const { ranges: _, ...rule } = SHARE;
    expect(rankUnits(open, rule).rows.find(({ key }) => key === 'z')).toMatchObject({ rank: null, reason: 'tooWide' });
    expect(rankOf(open, SHARE)).toMatchObject({ j: 1, a: 10, z: 11 });
  });

  it('move by the same rule in both periods', () => {
    const before = field({ a: value('90'), b: value('80'), c: value('70') });
    const now = field({ a: value('75', 'above'), b: value('80'), c: value('70') });
    const { ranges: _, ...open } = SHARE;
    expect(movementsBetween(before, now, open).byKey.get('a')).toMatchObject({ kind: 'undetermined' });
    expect(movementsBetween(before, now, SHARE).byKey.get('a')).toMatchObject({ kind: 'down', places: -1 });
  });
});

describe('by targets met', () => {
  const tally = (met: number, undetermined: number, total = 10): Tally => ({
    ...emptyTally(),
    ...{ asked: total, reported: total, total, met, undetermined },
  });
  const units = [
    { unit: 'a', tally: tally(9, 0), position: 1 },
    { unit: 'b', tally: tally(7, 3), position: 2 },
    { unit: 'c', tally: tally(8, 0), position: 3 },
    { unit: 'd', tally: tally(7, 0), position: 4 },
    { unit: 'e', tally: tally(2, 1, 3), position: 5 },
  ];
  const placeOf = (places: ReturnType<typeof placeUnits>) =>
    Object.fromEntries([...places].map(([unit, its]) => [unit, its.places?.best ?? null]));

  it('what hedged figures leave open counts as not met', () => {
    const placed = placeUnits(units, 'completion', 5, 'certainEnd');
    expect(placeOf(placed)).toEqual({ a: 1, c: 2, b: 3, d: 3, e: null });
    expect([...placed].map(([unit]) => unit)).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect(placeUnits(units, 'completion', 5).get('b')?.places).toEqual({ best: 1, worst: 3 });
  });

  it('moves are counted by the same places', () => {
    const placed = (rows: typeof units) =>
      rows.map((one) => ({
        ...one,
        places: placeUnits(rows, 'completion', 5, 'certainEnd').get(one.unit)?.places ?? null,
      }));
    const before = units.map((one) => (one.unit === 'b' ? { ...one, tally: tally(10, 0) } : one));
    const moves = movementsOfStandings(placed(before), placed(units), 'completion', new Map(), 'certainEnd');
    expect(moves.get('b')).toMatchObject({ kind: 'down', places: -2 });
  });
});
