import type { Reading } from '../target/index.js';
import {
  bandOf,
  explainMovements,
  isTooWide,
  mostMoved,
  movementsBetween,
  rankUnits,
  type Entrant,
  type RankingRule,
  type SourceClass,
} from './index.js';

const SHARE: RankingRule = { direction: 'higherIsBetter', limits: { low: 0, high: 100 } };
const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): Reading => ({ value: text, qualifier });
const entrant = (key: string, score: Entrant['score'], rest: Partial<Entrant> = {}): Entrant => ({
  key,
  score,
  items: 1,
  hasReported: true,
  ...rest,
});
const scores = (all: Record<string, string>): Entrant[] =>
  Object.entries(all).map(([key, score]) => entrant(key, value(score)));
const ranks = (entrants: readonly Entrant[], rule = SHARE) =>
  Object.fromEntries(
    rankUnits(entrants, rule).rows.map(({ key, places, reason }) => [
      key,
      places ? (places.best === places.worst ? places.best : `${places.best}–${places.worst}`) : reason,
    ]),
  );

/** People with accounts, 000_…, I.9: "04/13 … 100%", "03/13 … trên 97%", "03/13 … trên 80%", "02/13 … trên 65%", one low. */
const ACCOUNTS: readonly (readonly [names: string, score: Reading, sourceClass: SourceClass])[] = [
  ['Cô Tô,Tiên Yên,Cẩm Phả,Móng Cái', value('100'), { level: 100, bound: 'atLeast' }],
  ['Hạ Long,Quảng Yên,Đông Triều', value('97', 'above'), { level: 97, bound: 'above' }],
  ['Uông Bí,Ba Chẽ,Vân Đồn', value('80', 'above'), { level: 80, bound: 'above' }],
  ['Đầm Hà', value('71'), { level: 65, bound: 'above' }],
  ['Hải Hà', value('65'), { level: 65, bound: 'above' }],
  ['Bình Liêu', value('14.8'), { level: 0, bound: 'atLeast' }],
];
const accounts = (withClasses: boolean): Entrant[] =>
  ACCOUNTS.flatMap(([names, score, sourceClass]) =>
    names.split(',').map((name) => entrant(name, score, withClasses ? { sourceClass } : {})),
  );

describe('rankUnits', () => {
  it('gives equal values one rank and skips the next', () => {
    expect(ranks(scores({ a: '90', b: '80', c: '80.0', d: '70' }))).toEqual({ a: 1, b: 2, c: 2, d: 4 });
    const rows = rankUnits(scores({ a: '90', b: '80', c: '80.0', d: '70' }), SHARE).rows;
    expect(rows.map(({ isTied }) => isTied)).toEqual([false, true, true, false]);
  });

  it('ranks the lowest first where lower is better, hedges included', () => {
    const entrants = [entrant('a', value('5')), entrant('b', value('3', 'below')), entrant('c', value('3'))];
    expect(ranks(entrants, { direction: 'lowerIsBetter' })).toEqual({ a: 3, b: 1, c: 2 });
    const [first] = rankUnits(entrants, { direction: 'lowerIsBetter' }).rows;
    expect(first?.score).toMatchObject({ low: null, high: { open: true } });
  });

  it('ranks the 13 localities as far as the source orders them by its classes', () => {
    const ranking = rankUnits(accounts(true), SHARE);
    const printed = ranks(accounts(true));
    expect(Object.values(printed)).toEqual([1, 1, 1, 1, '5–7', '5–7', '5–7', '8–10', '8–10', '8–10', 11, 12, 13]);
    expect(printed).toMatchObject({ 'Tiên Yên': 1, 'Hạ Long': '5–7', 'Vân Đồn': '8–10', 'Đầm Hà': 11, 'Hải Hà': 12 });
    expect(ranking.rows.map(({ band }) => band)).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(ranking.rows.filter(({ isTied }) => isTied)).toHaveLength(4);
  });

  it('orders nothing that bare bounds leave open: above 80 may be above above-97', () => {
    const printed = ranks(accounts(false));
    expect(Object.values(printed)).toEqual([1, 1, 1, 1, 11, 12, 13, ...Array<string>(6).fill('tooWide')]);
    expect(printed).toMatchObject({ 'Hạ Long': 'tooWide', 'Vân Đồn': 'tooWide', 'Đầm Hà': 11, 'Bình Liêu': 13 });
    const { rows, rankedCount, fieldCount } = rankUnits(accounts(false), SHARE);
    expect([rankedCount, fieldCount]).toEqual([7, 13]);
    expect(rows.slice(4, 7).map(({ band }) => band)).toEqual([4, 4, 4]);
    expect(rows.slice(7).map(({ band, rank, isTied, score }) => [band, rank, isTied, score === null])).toEqual(
      Array(6).fill([null, null, false, false]),
    );
    // Without the limits of a share, even a stated 100% may have seven above it.
    expect(Object.values(ranks(accounts(false), { direction: 'higherIsBetter' })).slice(0, 3)).toEqual([11, 12, 13]);
  });

  it('ranks without those who have not reported, have no figure, too few items, or are not of the block', () => {
    const entrants = [
      entrant('small', { numerator: '1', denominator: '1', qualifier: 'exact' }, { items: 1 }),
      entrant('large', { numerator: '7', denominator: '10', qualifier: 'exact' }, { items: 10 }),
      entrant('silent', value('99'), { items: 10, hasReported: false }),
      entrant('empty', { numerator: '0', denominator: '0', qualifier: 'exact' }, { items: 10 }),
      entrant('none', null, { items: 10 }),
      entrant('other', value('99'), { items: 10, isEligible: false }),
    ];
    expect(ranks(entrants, { ...SHARE, minimumItems: 3 })).toEqual({
      large: 1,
      small: 'tooFewItems',
      silent: 'notReported',
      empty: 'noFigure',
      none: 'noFigure',
      other: 'notEligible',
    });
    expect(rankUnits(entrants, SHARE).coverage).toEqual({ reported: 4, expected: 5, percent: 80, isComplete: false });
    expect(ranks(entrants, SHARE)).toMatchObject({ small: 1, large: 2 });
  });

  it('lists ties in the official order and refuses a unit twice', () => {
    const tied = [
      entrant('b', value('1'), { position: 1 }),
      entrant('a', value('1'), { position: 2 }),
      entrant('c', value('1')),
    ];
    expect(rankUnits(tied, SHARE).rows.map(({ key }) => key)).toEqual(['b', 'a', 'c']);
    expect(() => rankUnits([...tied, entrant('a', null)], SHARE)).toThrow('entrant-twice');
    expect(() => rankUnits([], { ...SHARE, minimumItems: 0.5 })).toThrow('minimum-items-invalid');
    expect(rankUnits([], SHARE)).toMatchObject({ rows: [], rankedCount: 0 });
  });

  it.each([
    [1, 3, null],
    [1, 4, 1],
    [2, 4, 2],
    [4, 4, 4],
    [4, 13, 1],
    [5, 13, 2],
    [10, 13, 3],
    [11, 13, 4],
  ])('place %s of %s lies in band %s', (place, count, band) => {
    expect(bandOf({ best: place, worst: place }, count)).toBe(band);
  });
});

describe('bounds that say nothing', () => {
  it('give no rank when they leave more than a quarter of the field open, and hold nobody who is certainly behind', () => {
    // Eight exact figures and one "vượt 5" read as above 5: it may stand anywhere.
    const field = [...scores({ a: '9', b: '8', c: '7', d: '6', e: '5', f: '4', g: '3', h: '2' })];
    const vague = entrant('vague', value('5', 'above'));
    const printed = ranks([...field, vague], { direction: 'higherIsBetter' });
    expect(printed).toMatchObject({ vague: 'tooWide', a: '1–2', d: '4–5', e: 6, h: 9 });
  });

  it('give the places they leave where these are few: A 1, B 1–3, C 2–3', () => {
    const field = [entrant('A', value('100')), entrant('B', value('97', 'above')), entrant('C', value('99'))];
    expect(ranks(field)).toEqual({ A: 1, B: '1–3', C: '2–3' });
  });

  it.each([
    [5, 7, 13, false],
    [1, 4, 13, false],
    [1, 5, 13, true],
    [1, 3, 3, false],
    [1, 4, 8, true],
    [10, 23, 54, false],
    [10, 24, 54, true],
  ])('places %s–%s of %s: %s', (best, worst, count, expected) => {
    expect(isTooWide({ best, worst }, count)).toBe(expected);
  });
});

describe('movementsBetween', () => {
  const kinds = (previous: Entrant[], current: Entrant[], rule = SHARE) =>
    Object.fromEntries(
      [...movementsBetween(previous, current, rule).byKey.values()].map(({ key, kind, places }) => [
        key,
        [kind, places],
      ]),
    );

  it('counts places gained, and names who is new', () => {
    const moved = kinds(scores({ a: '90', b: '80', c: '70' }), scores({ a: '75', b: '80', c: '70', d: '100' }));
    expect(moved).toEqual({ a: ['down', -1], b: ['up', 1], c: ['same', 0], d: ['new', null] });
  });

  it('counts on the units ranked both times: who joins or leaves moves nobody', () => {
    const previous = scores({ a: '90', b: '80', c: '70' });
    const current = [...scores({ b: '80', c: '70', x: '85', y: '75' }), entrant('a', null, { hasReported: false })];
    const movements = movementsBetween(previous, current, SHARE);
    expect(kinds(previous, current)).toEqual({
      a: ['unranked', null],
      b: ['same', 0],
      c: ['same', 0],
      x: ['new', null],
      y: ['new', null],
    });
    expect([movements.comparedCount, movements.left]).toEqual([2, ['a']]);
  });

  it('has no movement of a unit whose line breaks between the two, and counts the others without it', () => {
    const previous = scores({ a: '90', b: '80', c: '70' });
    const current = scores({ a: '60', b: '80', c: '95', d: '99' });
    const { byKey } = movementsBetween(previous, current, SHARE, new Map(['c', 'd'].map((key) => [key, '2025-03-01'])));
    expect(byKey.get('c')).toMatchObject({ kind: 'notComparable', places: null, from: null, breakOn: '2025-03-01' });
    expect(['a', 'b', 'd'].map((key) => [byKey.get(key)?.kind, byKey.get(key)?.places])).toEqual([
      ['down', -1],
      ['up', 1],
      ['new', null],
    ]);
  });

  it('does not say which way hedged figures moved unless every reading of them agrees', () => {
    const previous = [...scores({ a: '90', b: '50', c: '40' }), entrant('d', value('60', 'above'))];
    const current = [...scores({ a: '90', b: '95', c: '40' }), entrant('d', value('60', 'above'))];
    expect(kinds(previous, current)).toEqual({
      a: ['undetermined', null],
      b: ['up', null],
      c: ['same', 0],
      d: ['undetermined', null],
    });
    expect(movementsBetween(previous, current, SHARE).byKey.get('b')?.between).toEqual([1, 2]);
    expect(movementsBetween(previous, current, SHARE).byKey.get('a')?.between).toEqual([-2, 0]);
  });

  it('reads the classes of the source on the whole field', () => {
    const moved = kinds(
      accounts(true),
      accounts(true).filter(({ key }) => key !== 'Hạ Long'),
    );
    expect(moved['Cô Tô']).toEqual(['same', 0]);
    expect(moved['Bình Liêu']).toEqual(['same', 0]);
    expect(moved['Uông Bí']).toEqual(['undetermined', null]);
  });
});

describe('explainMovements', () => {
  const then = new Map([
    ['a', { online: 30, payment: 20, old: 1 }],
    ['b', { online: 25, payment: 20, old: 1 }],
    ['c', { online: 20, payment: 20, old: null }],
  ]);
  const now = new Map([
    ['a', { online: 31, payment: 20 }],
    ['b', { online: 35, payment: 20 }],
    ['c', { online: 30, payment: 11 }],
    ['d', { online: 50, payment: 50 }],
  ]);
  const explained = explainMovements(then, now, SHARE);

  it('names the indicator in which a unit fell behind although it gained', () => {
    const a = explained.get('a');
    expect(a && mostMoved(a, -1)).toEqual({
      indicator: 'online',
      before: '30',
      after: '31',
      change: '1',
      effect: '-6',
      towards: -1,
    });
    expect(a && mostMoved(a, 1)).toMatchObject({ indicator: 'payment', change: '0', effect: '3' });
    expect(a?.notCompared).toEqual(['old']);
    const c = explained.get('c');
    expect(c && mostMoved(c, -1)).toMatchObject({ indicator: 'payment', effect: '-6' });
    expect(explained.has('d')).toBe(false);
  });

  it('is worked out for those asked, against all', () => {
    const some = explainMovements(then, now, SHARE, new Set(['a']));
    expect([...some]).toEqual([['a', explained.get('a')]]);
  });

  it('turns round where lower is better', () => {
    const a = explainMovements(then, now, { direction: 'lowerIsBetter' }).get('a');
    expect(a && mostMoved(a, 1)?.indicator).toBe('online');
    expect(mostMoved({ effects: [], notCompared: [] }, 1)).toBeNull();
  });
});
