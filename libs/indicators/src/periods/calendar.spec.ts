import fc from 'fast-check';
import { addDays, compareDays, dayFromEpoch, epochDay } from '../time/index.js';
import { calendarChange, periodsOfCalendar, type CalendarRule, type KeptPeriod, type RegularKind } from './index.js';

const MONTHLY: CalendarRule = {
  kind: 'month',
  cutoffDay: 13,
  opensAfterDays: -5,
  closesAfterDays: 7,
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
};
const kept = (rule: CalendarRule, fixed: (code: string) => boolean = () => false): KeptPeriod[] =>
  periodsOfCalendar(rule).map((period) => ({ ...period, fixed: fixed(period.code) }));

describe('the periods of a calendar', () => {
  it('are those that end within it, with their windows', () => {
    const periods = periodsOfCalendar(MONTHLY);
    expect(periods).toHaveLength(12);
    expect(periods[0]).toMatchObject({ code: '2025M01', startsOn: '2024-12-14', endsOn: '2025-01-13' });
    expect(periods[4]).toMatchObject({
      code: '2025M05',
      startsOn: '2025-04-14',
      endsOn: '2025-05-13',
      opensOn: '2025-05-08',
      closesOn: '2025-05-20',
    });
    const quarters = periodsOfCalendar({
      ...MONTHLY,
      kind: 'quarter',
      cutoffDay: 14,
      startsOn: '2024-01-01',
      endsOn: '2024-06-30',
    });
    expect(quarters.map(({ code, startsOn, endsOn }) => [code, startsOn, endsOn])).toEqual([
      ['2024Q1', '2023-12-15', '2024-03-14'],
      ['2024Q2', '2024-03-15', '2024-06-14'],
    ]);
    expect(() => periodsOfCalendar({ ...MONTHLY, endsOn: '2024-12-31' })).toThrow('period-reversed');
  });

  it('never leave the span they are asked for', () => {
    const kind = fc.constantFrom<RegularKind>('month', 'quarter', 'halfYear', 'nineMonths', 'year');
    const cutoffDay = fc.option(fc.integer({ min: 1, max: 27 }));
    const start = fc.integer({ min: epochDay('2000-01-01'), max: epochDay('2040-01-01') });
    fc.assert(
      fc.property(kind, cutoffDay, start, fc.nat(1500), (itsKind, cutoff, from, days) => {
        const [startsOn, endsOn] = [dayFromEpoch(from), dayFromEpoch(from + days)];
        const periods = periodsOfCalendar({ ...MONTHLY, kind: itsKind, cutoffDay: cutoff, startsOn, endsOn });
        for (const period of periods) {
          expect(compareDays(period.endsOn, startsOn)).toBeGreaterThanOrEqual(0);
          expect(compareDays(period.endsOn, endsOn)).toBeLessThanOrEqual(0);
          expect(period.closesOn).toBe(addDays(period.endsOn, 7));
        }
        expect(new Set(periods.map(({ code }) => code)).size).toBe(periods.length);
      }),
    );
  });
});

describe('changing a calendar', () => {
  it('moves windows, replaces planned periods and leaves fixed ones', () => {
    const moved = calendarChange(kept(MONTHLY), periodsOfCalendar({ ...MONTHLY, closesAfterDays: 10 }));
    expect(moved).toMatchObject({ add: [], remove: [], clash: null });
    expect(moved.move).toHaveLength(12);
    const shorter = calendarChange(
      kept(MONTHLY, (code) => code === '2025M01'),
      periodsOfCalendar({ ...MONTHLY, startsOn: '2025-02-01' }),
    );
    expect(shorter).toMatchObject({ add: [], move: [], remove: [] });
    expect(shorter.stay.map(({ code }) => code)).toEqual(['2025M01']);
  });

  it('tells of a fixed period whose days another one would count again', () => {
    const fixed = kept({ ...MONTHLY, cutoffDay: 14 }, (code) => code === '2025M05');
    expect(calendarChange(fixed, periodsOfCalendar(MONTHLY)).clash).toMatchObject({
      wanted: { code: '2025M05' },
      kept: { code: '2025M05', startsOn: '2025-04-15' },
    });
    const after = calendarChange(fixed, periodsOfCalendar({ ...MONTHLY, startsOn: '2025-07-01' }));
    expect(after.clash).toBeNull();
    expect(after.add.map(({ code }) => code)).toContain('2025M07');
  });

  it('done twice changes nothing more', () => {
    const change = calendarChange(kept(MONTHLY), periodsOfCalendar(MONTHLY));
    expect(change).toEqual({ add: [], move: [], remove: [], stay: [], clash: null });
  });
});
