import { decimalOf } from '../number/index.js';
import type { Reading } from '../target/index.js';
import { forecastMet, paceOn, repeatOf, repeatRuns, type ExpectedPath } from './index.js';
import { checkPath, expectedAt } from './path.js';

const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): Reading => ({ value: text, qualifier });
const path = (shape: ExpectedPath['shape'], ...points: [string, string][]): ExpectedPath => ({
  shape,
  points: points.map(([on, level]) => ({ on, value: level })),
});
const YEAR = path('linear', ['2023-12-31', '40'], ['2024-12-30', '113']);
const HANDOVERS = path('stepwise', ['2024-01-01', '0'], ['2024-06-30', '2'], ['2024-12-31', '6']);
const MILESTONES = path('milestones', ['2024-01-01', '0'], ['2024-01-11', '50'], ['2024-01-21', '60']);

describe('a path', () => {
  it.each([
    [YEAR, '2020-01-01', '40'],
    [YEAR, '2023-12-31', '40'],
    [YEAR, '2024-01-05', '41'],
    [YEAR, '2024-12-30', '113'],
    [YEAR, '2030-01-01', '113'],
    [HANDOVERS, '2024-06-29', '0'],
    [HANDOVERS, '2024-06-30', '2'],
    [HANDOVERS, '2024-12-30', '2'],
    [HANDOVERS, '2024-12-31', '6'],
    [MILESTONES, '2024-01-06', '25'],
    [MILESTONES, '2024-01-11', '50'],
    [MILESTONES, '2024-01-12', '51'],
    [path('linear', ['2024-01-01', '100'], ['2024-01-11', '20']), '2024-01-06', '60'],
  ])('%j on %s asks for %s', (way, day, expected) =>
    expect(decimalOf(expectedAt(checkPath(way), day), 4)).toBe(expected),
  );

  it.each([
    [path('linear', ['2024-01-01', '1']), 'path-too-short'],
    [path('linear', ['2024-01-01', '1'], ['2024-02-01', '2'], ['2024-03-01', '3']), 'path-not-linear'],
    [path('stepwise', ['2024-01-01', '1'], ['2024-01-01', '2']), 'path-days-not-growing'],
    [path('milestones', ['2024-01-01', '1'], ['2024-02-01', '3'], ['2024-03-01', '2']), 'path-turns-back'],
  ])('%j is refused', (way, code) => expect(() => expectedAt(checkPath(way), '2024-01-01')).toThrow(code));
});

describe('paceOn', () => {
  const way = path('linear', ['2024-01-01', '40'], ['2024-01-11', '80']);
  const falling = path('linear', ['2024-01-01', '80'], ['2024-01-11', '40']);
  const kept = path('linear', ['2024-01-01', '100'], ['2024-12-31', '100']);

  it.each([
    // Expected 60 on the sixth; at risk from 40 + 80% × 20 = 56.
    [way, '2024-01-06', value('60'), 'onTrack'],
    [way, '2024-01-06', value('59.99'), 'atRisk'],
    [way, '2024-01-06', value('56'), 'atRisk'],
    [way, '2024-01-06', value('55.99'), 'late'],
    [way, '2024-01-06', value('60', 'atLeast'), 'onTrack'],
    [way, '2024-01-06', value('60', 'below'), 'undetermined'],
    [way, '2024-01-06', value('56', 'below'), 'late'],
    [way, '2024-01-06', value('56', 'above'), 'undetermined'],
    [way, '2024-01-06', null, 'undetermined'],
    [way, '2024-01-01', value('40'), 'onTrack'],
    [way, '2024-01-01', value('39'), 'late'],
    [way, '2024-01-11', value('79'), 'atRisk'],
    [way, '2024-01-12', value('79'), 'late'],
    [way, '2024-01-12', value('80'), 'onTrack'],
    [falling, '2024-01-06', value('60'), 'onTrack'],
    [falling, '2024-01-06', value('64'), 'atRisk'],
    [falling, '2024-01-06', value('64.1'), 'late'],
    [falling, '2024-01-06', value('60', 'below'), 'onTrack'],
    [kept, '2024-06-30', value('100'), 'onTrack'],
    [kept, '2024-06-30', value('99'), 'atRisk'],
    [kept, '2024-06-30', value('79'), 'late'],
  ] as const)('%j on %s with %j is %s', (itsPath, day, reading, verdict) => {
    expect(paceOn(itsPath, reading, day).verdict).toBe(verdict);
  });

  it('keeps a level that must not be exceeded, and hears the rule and the limits', () => {
    const below = path('linear', ['2024-01-01', '10'], ['2024-12-31', '10']);
    const verdicts = ['10', '12.5', '12.6'].map(
      (text) => paceOn(below, value(text), '2024-06-30', { direction: 'lowerIsBetter' }).verdict,
    );
    expect(verdicts).toEqual(['onTrack', 'atRisk', 'late']);
    expect(paceOn(way, value('58'), '2024-01-06', { rule: { atRiskFromPercent: 95 } }).verdict).toBe('late');
    expect(() => paceOn(way, null, '2024-01-06', { rule: { atRiskFromPercent: 0 } })).toThrow('pace-percent-invalid');
    expect(paceOn(kept, value('97', 'above'), '2024-06-30', { limits: { high: 100 } }).verdict).toBe('undetermined');
  });
});

describe('forecastMet', () => {
  const higher = { direction: 'higherIsBetter' } as const;
  const figures = (...all: [string, string][]) => all.map(([on, level]) => ({ on, value: level }));
  const steady = figures(['2024-01-01', '10'], ['2024-01-11', '20'], ['2024-01-21', '30']);

  it('goes on from the last figure at the median pace', () => {
    expect(forecastMet(steady, '45', higher)).toEqual({
      day: '2024-02-05',
      isMet: false,
      earliest: '2024-02-05',
      latest: '2024-02-05',
      reason: null,
      basis: { figures: 3, from: '2024-01-01', to: '2024-01-21', perDay: '1' },
    });
    expect(forecastMet(steady, '45.1', higher).day).toBe('2024-02-06');
    const falling = steady.map(({ on, value: level }) => ({ on, value: `-${level}` }));
    expect(forecastMet(falling, '-45', { direction: 'lowerIsBetter' })).toMatchObject({
      day: '2024-02-05',
      basis: { perDay: '-1' },
    });
  });

  it('says how sure it is by the quartiles of the paces', () => {
    const uneven = figures(['2024-01-01', '0'], ['2024-01-11', '20'], ['2024-01-21', '24'], ['2024-01-31', '30']);
    // Paces: 0.4, 0.5, 0.6, 1, 1.2, 2; quartiles 0.525 and 1.15, median 0.8.
    expect(forecastMet(uneven, '42', higher)).toMatchObject({
      earliest: '2024-02-11',
      day: '2024-02-15',
      latest: '2024-02-23',
    });
    const stalling = figures(['2024-01-01', '0'], ['2024-01-11', '10'], ['2024-01-21', '10'], ['2024-01-31', '10']);
    expect(forecastMet(stalling, '20', higher)).toMatchObject({ latest: null });
  });

  it('knows when it cannot tell', () => {
    expect(forecastMet(steady.slice(1), '45', higher).reason).toBe('tooFewFigures');
    expect(forecastMet([], '45', higher)).toMatchObject({ day: null, reason: 'tooFewFigures' });
    expect(
      forecastMet(
        steady.map(({ on }) => ({ on, value: 5 })),
        '45',
        higher,
      ).reason,
    ).toBe('notAtThisPace');
    expect(forecastMet(steady, '1e6', higher).reason).toBe('notAtThisPace');
    expect(() => forecastMet([...steady, ...steady], '45', higher)).toThrow('forecast-day-twice');
  });

  it('names the day it was met, for good', () => {
    const back = figures(['2024-01-01', '50'], ['2024-01-11', '40'], ['2024-01-21', '45'], ['2024-01-31', '60']);
    expect(forecastMet(back, '45', higher)).toMatchObject({ isMet: true, day: '2024-01-21' });
    expect(forecastMet(back.slice(0, 1), '45', higher)).toMatchObject({ isMet: true, day: '2024-01-01' });
  });
});

describe('repeats', () => {
  const said = (sentence: string | null, reading: Reading | null = null) => ({ sentence, reading });

  it.each([
    ['Đang triển khai.', 'đang  triển khai', 'identical'],
    ['Hòa nhập'.normalize('NFD'), 'Hòa nhập', 'identical'],
    ['Tháng 4/2025 đã số hóa tài liệu', 'Tháng 5/2025 đã số hóa tài liệu', 'datesOnly'],
    ['Tính đến ngày 14/4/2025, đạt 100%', 'Tính đến ngày 13/5/2025, đạt 100%', 'datesOnly'],
    ['Quý I/2024 ban hành 05 quyết định', 'quý II/2024 ban hành 05 quyết định', 'datesOnly'],
    ['Đã số hóa 147 hồ sơ', 'Đã số hóa 148 hồ sơ', null],
    ['Đạt 94%', 'Đạt 94', null],
    ['Tháng 4/2025', 'Tháng 5/2025', null],
    ['', '', null],
    [null, 'Đang triển khai', null],
  ])('%j then %j: %s', (before, after, expected) => {
    expect(repeatOf(said(before), said(after)).sentence).toBe(expected);
  });

  it.each([
    [value('70'), value('70.0'), true],
    [value('70'), value('70', 'above'), false],
    [{ numerator: '21', denominator: '30', qualifier: 'exact' } as const, value('70'), false],
    [
      { numerator: '21', denominator: '30', qualifier: 'exact' } as const,
      { numerator: '21', denominator: '30', qualifier: 'exact' } as const,
      true,
    ],
    [
      { numerator: '21', denominator: '30', qualifier: 'exact' } as const,
      { numerator: '42', denominator: '60', qualifier: 'exact' } as const,
      false,
    ],
    [null, null, false],
    [{ qualifier: 'exact' } as const, { qualifier: 'exact' } as const, false],
  ])('figure %j then %j: %s', (before, after, expected) => {
    expect(repeatOf(said(null, before), said(null, after)).figure).toBe(expected);
  });

  it('count the periods running, and end with a silent one', () => {
    const same = said('Đang triển khai', value('50'));
    expect(repeatRuns([same, null, same, same, same])).toEqual({ figure: 3, sentence: 3 });
    expect(repeatRuns([same, said('Khác', value('50'))])).toEqual({ figure: 2, sentence: 1 });
    expect(repeatRuns([same, null])).toEqual({ figure: 0, sentence: 0 });
    expect(repeatRuns([])).toEqual({ figure: 0, sentence: 0 });
    expect(repeatRuns([same, said(null)])).toEqual({ figure: 0, sentence: 0 });
  });
});
