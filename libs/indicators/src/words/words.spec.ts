import { ALL_STATUSES, CAUSES } from '../status/index.js';
import { BLOCK_CODES } from '../succession/index.js';
import { QUALIFIERS } from '../vietnamese/index.js';
import {
  changeText,
  blockLabel,
  blockName,
  blockShortName,
  CAUSE_LABELS,
  hedged,
  levelText,
  levelWords,
  movementBrief,
  movementText,
  MOVEMENT_MARKS,
  permissionText,
  putTogetherText,
  rangeText,
  readingText,
  fromTo,
  STATUS_LABELS,
  targetsWonText,
  valueText,
} from './index.js';

const nothing = { numerator: null, denominator: null, value: null };

describe('hedged figures', () => {
  it.each([
    ['exact', '97%', '97%'],
    ['above', 'trên 97%', 'above 97%'],
    ['atLeast', 'từ 97% trở lên', 'at least 97%'],
    ['below', 'dưới 97%', 'below 97%'],
    ['atMost', 'không quá 97%', 'at most 97%'],
    ['approximately', 'khoảng 97%', 'about 97%'],
    ['nearly', 'gần 97%', 'nearly 97%'],
    [null, '97%', '97%'],
    ['toString', '97%', '97%'],
  ])('%s', (qualifier, vi, en) => {
    expect(hedged('97%', qualifier)).toBe(vi);
    expect(hedged('97%', qualifier, 'en')).toBe(en);
  });

  it('says every qualifier with words of its own', () => {
    for (const locale of ['vi', 'en'] as const) {
      expect(new Set(QUALIFIERS.map((qualifier) => hedged('1', qualifier, locale))).size).toBe(QUALIFIERS.length);
    }
  });
});

describe('a reading', () => {
  it.each([
    [{ numerator: '192', denominator: '299' }, '%', '192/299 (64,21%)', '64,21%'],
    [
      { numerator: '192', denominator: '299', qualifier: 'atLeast' },
      '%',
      'từ 192/299 (64,21%) trở lên',
      'từ 64,21% trở lên',
    ],
    [{ numerator: '1128', denominator: '1000' }, 'thuê bao/100 dân', '1.128/1.000', '112,8 thuê bao/100 dân'],
    [{ numerator: '0', denominator: '0' }, '%', '0/0', null],
    [{ value: '80', qualifier: 'above' }, '%', 'trên 80%', 'trên 80%'],
    [{ value: '7407', qualifier: 'exact' }, 'phiếu', '7.407 phiếu', '7.407 phiếu'],
    [{ value: '3', qualifier: null }, '', '3', '3'],
    [{}, '%', null, null],
  ])('%j in %s', (reading, unit, whole, value) => {
    expect(readingText({ ...nothing, ...reading }, unit)).toBe(whole);
    expect(valueText({ ...nothing, ...reading }, unit)).toBe(value);
  });
});

describe('a range', () => {
  const range = (low: string | null, high: string | null, lowOpen = false, highOpen = false) => ({
    ...{ low, lowOpen },
    ...{ high, highOpen },
  });
  it.each([
    [range('70', '70'), '%', '70%', '70%'],
    [range('60', '80'), '%', 'từ 60% đến 80%', 'from 60% to 80%'],
    [range('60', '80', true, true), 'phiếu', 'trên 60 đến dưới 80 phiếu', 'above 60 to below 80 phiếu'],
    [range('97', null, true), '%', 'trên 97%', 'above 97%'],
    [range('97', '100', true), '%', 'trên 97%', 'above 97%'],
    [range('97', '100'), '%', 'từ 97% trở lên', 'at least 97%'],
    [range('97', '100'), 'phiếu', 'từ 97 đến 100 phiếu', 'from 97 to 100 phiếu'],
    [range('80', '97', true), '%', 'trên 80% đến 97%', 'above 80% to 97%'],
    [range(null, '5'), '%', 'không quá 5%', 'at most 5%'],
    [range(null, '5', false, true), '%', 'dưới 5%', 'below 5%'],
    [range('1234.5', '1234.5'), 'phiếu', '1.234,5 phiếu', '1,234.5 phiếu'],
    [range(null, null), '%', null, null],
  ])('%j in %s', (one, unit, vi, en) => {
    expect(rangeText(one, unit)).toBe(vi);
    expect(rangeText(one, unit, { locale: 'en' })).toBe(en);
  });

  it('prints a span of two that print alike', () => {
    expect([fromTo('5', '7'), fromTo('60%', '80%'), fromTo('70%', '70%')]).toEqual(['5–7', '60–80%', '70%']);
  });
});

describe('a level', () => {
  it.each([
    [{ comparator: 'atLeast', value: '99' }, '≥ 99%', 'từ 99% trở lên'],
    [{ comparator: 'moreThan', value: '5000' }, '> 5.000%', 'trên 5.000%'],
    [{ comparator: 'atMost', value: '3' }, '≤ 3%', 'không quá 3%'],
    [{ comparator: 'lessThan', value: '3' }, '< 3%', 'dưới 3%'],
    [{ comparator: 'exactly', value: '63' }, '= 63%', '63%'],
    [{ comparator: 'between', value: '10', valueUpper: '12.5' }, '10–12,5%', 'từ 10% đến 12,5%'],
    [{ comparator: 'between', value: '10', valueUpper: null }, null, null],
    [{ comparator: 'done', value: null }, null, null],
    [{ comparator: 'atLeast', value: null }, null, null],
  ])('%j', (level, signed, said) => {
    expect(levelText(level, '%')).toBe(signed);
    expect(levelWords(level, '%')).toBe(said);
  });
});

describe('a movement', () => {
  it.each([
    [{ kind: 'up', places: 2 }, 'tăng 02 bậc', 'up 2 places'],
    [{ kind: 'up', places: 1 }, 'tăng 01 bậc', 'up 1 place'],
    [{ kind: 'down', places: -3 }, 'giảm 03 bậc', 'down 3 places'],
    [{ kind: 'down', places: null, least: -3, most: -1 }, 'giảm 01–03 bậc', 'down 1–3 places'],
    [{ kind: 'up', places: null, least: 1, most: 2 }, 'tăng 01–02 bậc', 'up 1–2 places'],
    [{ kind: 'up', places: null }, 'tăng bậc', 'up'],
    [{ kind: 'same', places: 0 }, 'giữ nguyên', 'unchanged'],
    [{ kind: 'new', places: null }, 'mới xếp hạng', 'newly ranked'],
    [{ kind: 'undetermined', places: null }, 'chưa rõ tăng hay giảm', 'up or down not certain'],
    [{ kind: 'unranked', places: null }, null, null],
    [
      { kind: 'notComparable', places: null, breakOn: '2025-03-01' },
      'không so sánh được: sắp xếp từ 01/3/2025',
      'not comparable: reorganised on 1 Mar 2025',
    ],
  ] as const)('%j', (movement, vi, en) => {
    expect(movementText(movement)).toBe(vi);
    expect(movementText(movement, 'en')).toBe(en);
    // Who has words has a mark, and nobody else.
    expect(MOVEMENT_MARKS[movement.kind] === '').toBe(vi === null);
  });
});

it('tells targets won or lost, and nothing where there are as many as before', () => {
  expect([3, -2, 0, null].map((won) => targetsWonText(won))).toEqual([
    ...['thêm 03 chỉ tiêu đạt', 'bớt 02 chỉ tiêu đạt'],
    ...[null, null],
  ]);
  expect([1, -12].map((won) => targetsWonText(won, 'en'))).toEqual(['1 target won', '12 targets lost']);
});

it('labels every block, status and cause in both languages, each differently', () => {
  for (const locale of ['vi', 'en'] as const) {
    const labels = [
      BLOCK_CODES.map((block) => blockLabel(block, locale)),
      ALL_STATUSES.map((status) => STATUS_LABELS[locale][status]),
      CAUSES.map((cause) => CAUSE_LABELS[locale][cause]),
    ];
    for (const some of labels) expect(new Set(some.filter(Boolean)).size).toBe(some.length);
  }
  expect(blockLabel('districts')).toBe('Khối UBND các huyện, thị xã, thành phố (đến 30/6/2025)');
  expect(blockName('communes')).toBe('Khối UBND các xã, phường, đặc khu');
  expect(blockShortName('communes')).toBe('Xã, phường, đặc khu');
  expect(blockShortName('central-agencies', 'en')).toBe('Central agencies in the province');
});

describe('permissionText', () => {
  it.each([
    [{ lacksPermission: false, notNamed: ['permission'] }, null, null],
    [{ lacksPermission: true, notNamed: ['day'] }, 'chưa có văn bản cho phép', 'no document allows it yet'],
    [
      { lacksPermission: true, notNamed: ['day', 'permission'] },
      'nguồn không nêu văn bản cho phép',
      'the source names no document that allows it',
    ],
  ] as const)('%j', (facts, vi, en) => {
    expect([permissionText(facts), permissionText(facts, 'en')]).toEqual([vi, en]);
  });
});

it('says how a figure was put together', () => {
  const period = { kind: 'month', year: 2025, ordinal: 5, startsOn: '2025-05-01', endsOn: '2025-05-31' } as const;
  const yearToDate = { from: '2025-01-01', missing: 2 };
  expect(putTogetherText({ yearToDate, fromUnits: { period, units: 9, of: 10 } })).toBe(
    'cộng từ 01/01/2025, chưa có số liệu 2 kỳ; tổng hợp từ 9/10 đơn vị, Tháng 5/2025',
  );
  expect(putTogetherText({ yearToDate: { ...yearToDate, missing: 0 } }, 'en')).toBe('added up since 1 Jan 2025');
  expect(putTogetherText({ fromUnits: null })).toBeNull();
});

it.each([
  ['up', 7, '▲7'],
  ['down', -3, '▼3'],
  ['same', 0, '='],
  ['new', null, 'mới'],
  ['undetermined', null, 'chưa rõ'],
] as const)('tells a movement %s in little room', (kind, places, text) => {
  expect(movementBrief({ kind, places })).toBe(text);
});

it.each([
  ['percent', '5.2', 'phiếu', '+5,2%'],
  ['percent', '-16.67', '%', '−16,67%'],
  ['difference', '-3.2', '%', '−3,2 điểm %'],
  ['difference', '0.4', 'điểm', '+0,4'],
  ['percent', '0', 'phiếu', '0%'],
] as const)('a change of %s by %s (%s) prints as %s', (by, value, measureUnit, printed) => {
  expect(changeText({ by, value }, measureUnit)).toBe(printed);
});
