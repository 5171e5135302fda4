import fc from 'fast-check';
import { addDays, compareDays } from '../time/index.js';
import {
  adHocPeriod,
  comparePeriods,
  lateDays,
  periodCode,
  periodLabel,
  periodTitle,
  periodsOfYear,
  regularPeriod,
  windowOf,
  windowState,
  type CutoffDay,
  type RegularKind,
} from './index.js';
import { periodOfCode } from './testing/index.js';

const kind = fc.constantFrom<RegularKind>('month', 'quarter', 'halfYear', 'nineMonths', 'year');
const cutoff = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 27 }));
const year = fc.integer({ min: 1990, max: 2060 });

describe('periods', () => {
  it.each<[RegularKind, number, number, CutoffDay, string, string]>([
    ['month', 2025, 5, 13, '2025-04-14', '2025-05-13'],
    ['quarter', 2024, 1, 14, '2023-12-15', '2024-03-14'],
    ['month', 2025, 1, 14, '2024-12-15', '2025-01-14'],
    ['halfYear', 2025, 1, 14, '2024-12-15', '2025-06-14'],
    ['halfYear', 2025, 2, 14, '2025-06-15', '2025-12-14'],
    ['nineMonths', 2025, 1, 14, '2024-12-15', '2025-09-14'],
    ['year', 2024, 1, 14, '2023-12-15', '2024-12-14'],
    ['month', 2024, 2, null, '2024-02-01', '2024-02-29'],
    ['month', 2025, 3, 27, '2025-02-28', '2025-03-27'],
    ['quarter', 2025, 4, null, '2025-10-01', '2025-12-31'],
    ['year', 2025, 1, null, '2025-01-01', '2025-12-31'],
  ])('%s of %s no. %s, cut-off %s: %s to %s', (itsKind, itsYear, ordinal, itsCutoff, startsOn, endsOn) => {
    expect(regularPeriod(itsKind, itsYear, ordinal, itsCutoff)).toMatchObject({ startsOn, endsOn });
  });

  it.each([
    [regularPeriod('month', 2025, 5, 13), 'Tháng 5/2025 (14/4/2025–13/5/2025)', 'May 2025', '2025M05'],
    [regularPeriod('quarter', 2024, 1, null), 'Quý I/2024', 'Q1 2024', '2024Q1'],
    [regularPeriod('halfYear', 2025, 1, null), '6 tháng đầu năm 2025', 'First half of 2025', '2025H1'],
    [regularPeriod('halfYear', 2025, 2, null), '6 tháng cuối năm 2025', 'Second half of 2025', '2025H2'],
    [regularPeriod('nineMonths', 2025, 1, null), '9 tháng năm 2025', 'First nine months of 2025', '2025N9'],
    [regularPeriod('year', 2025, 1, null), 'Năm 2025', 'Year 2025', '2025'],
    [
      adHocPeriod('2022-12-15', '2023-09-19'),
      'Đột xuất 15/12/2022–19/9/2023',
      'Ad hoc 15 Dec 2022–19 Sep 2023',
      '2022-12-15..2023-09-19',
    ],
    [
      adHocPeriod('2022-12-15', '2023-09-19', 'Phục vụ kiểm tra'),
      'Phục vụ kiểm tra (15/12/2022–19/9/2023)',
      'Phục vụ kiểm tra',
      '2022-12-15..2023-09-19',
    ],
  ])('%j is %s', (period, title, english, code) => {
    expect([periodTitle(period), periodLabel(period, 'en'), periodCode(period)]).toEqual([title, english, code]);
  });

  it.each([0, 28, 14.5])('refuse %s as a cut-off day', (value) => {
    expect(() => regularPeriod('month', 2025, 1, value)).toThrow('cutoff-day-invalid');
  });

  it.each([
    ['month', 13],
    ['quarter', 0],
    ['nineMonths', 2],
  ] as const)('refuse %s no. %s', (itsKind, ordinal) => {
    expect(() => regularPeriod(itsKind, 2025, ordinal, null)).toThrow('period-ordinal-invalid');
  });

  it('follow one another without gap or overlap, across years', () => {
    fc.assert(
      fc.property(kind, year, cutoff, (itsKind, itsYear, itsCutoff) => {
        if (itsKind === 'nineMonths') return;
        const all = [itsYear, itsYear + 1].flatMap((each) => periodsOfYear(itsKind, each, itsCutoff));
        for (const [index, period] of all.entries()) {
          expect(compareDays(period.startsOn, period.endsOn)).toBeLessThan(0);
          const next = all[index + 1];
          if (next) expect(next.startsOn).toBe(addDays(period.endsOn, 1));
        }
      }),
    );
  });

  it('come back from their code', () => {
    fc.assert(
      fc.property(kind, year, fc.nat(11), cutoff, (itsKind, itsYear, index, itsCutoff) => {
        const all = periodsOfYear(itsKind, itsYear, itsCutoff);
        const period = all[index % all.length];
        if (period) expect(periodOfCode(periodCode(period), itsCutoff)).toEqual(period);
      }),
    );
  });

  it('refuse a span and codes that are none', () => {
    expect(() => adHocPeriod('2025-02-01', '2025-01-31')).toThrow('period-reversed');
    expect(['2025M13', '2025Q5', '2025H0', '25', '', '0001'].map((code) => periodOfCode(code, null))).toEqual(
      Array(6).fill(null),
    );
  });

  it('sort a year after its last month', () => {
    const [month, whole] = [regularPeriod('month', 2025, 12, 14), regularPeriod('year', 2025, 1, 14)];
    expect([whole, month].sort(comparePeriods)).toEqual([month, whole]);
  });
});

describe('windows', () => {
  const window = windowOf(regularPeriod('month', 2025, 5, 13), { opensAfterDays: -3, closesAfterDays: 5 });

  it.each([
    ['2025-05-09', 'notYetOpen', null],
    ['2025-05-10', 'open', null],
    ['2025-05-18', 'open', null],
    ['2025-05-19', 'closed', 1],
  ])('on %s are %s', (today, state, late) => {
    expect([windowState(window, today), lateDays(window, null, today)]).toEqual([state, late]);
  });

  it('keep the lateness of a report that came', () => {
    expect(lateDays(window, '2025-05-20', '2025-12-31')).toBe(2);
    expect(lateDays(window, '2025-05-18', '2025-12-31')).toBeNull();
    expect(() => windowOf({ endsOn: '2025-05-13' }, { opensAfterDays: 1, closesAfterDays: 0 })).toThrow(
      'window-reversed',
    );
  });
});
