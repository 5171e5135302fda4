import fc from 'fast-check';
import { addDays, daysBetween } from '../time/index.js';
import { isWorkingDay, momentOf, movedPastDaysOff, receiptCode, dueStateOf, type DayOff } from './index.js';

const off = (day: string): DayOff => ({ day, working: false });
/** Nghỉ lễ 30/4 and 1/5/2025 with Friday 2/5 off, made up for on Saturday 26/4. */
const HOLIDAYS = [off('2025-04-30'), off('2025-05-01'), off('2025-05-02'), { day: '2025-04-26', working: true }];

describe('when a report is due', () => {
  it.each([
    ['2025-05-14', '2025-05-14', 'a Wednesday'],
    ['2025-05-17', '2025-05-19', 'a Saturday moves on to Monday'],
    ['2025-04-30', '2025-05-05', 'days off and the weekend behind them'],
    ['2025-04-26', '2025-04-26', 'a Saturday that is worked'],
    ['2025-04-27', '2025-04-28', 'the Sunday after it'],
    ['1969-12-27', '1969-12-29', 'a Saturday before days were counted'],
  ])('%s is %s: %s', (on, moved) => {
    expect(movedPastDaysOff({ on, time: '17:00' }, HOLIDAYS)).toEqual({ on: moved, time: '17:00' });
  });

  it('holds as it was set where no day after it is worked, and is refused where it is no time', () => {
    expect(() => movedPastDaysOff({ on: '2025-05-14', time: '24:00' }, [])).toThrow('time-invalid');
    expect(() => movedPastDaysOff({ on: '2025-02-30', time: '17:00' }, [])).toThrow('day-invalid');
    const endless = Array.from({ length: 70 }, (_, index) => off(addDays('2025-05-14', index)));
    expect(movedPastDaysOff({ on: '2025-05-14', time: '17:00' }, endless).on).toBe('2025-05-14');
  });

  it('moves on to the first working day, never back, and stands still there', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    const said = fc.array(fc.record({ day, working: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(day, said, (on, daysOff) => {
        const { on: moved } = movedPastDaysOff({ on, time: '10:30' }, daysOff);
        expect(isWorkingDay(moved, daysOff)).toBe(true);
        for (let at = on; daysBetween(at, moved) > 0; at = addDays(at, 1)) {
          expect(isWorkingDay(at, daysOff)).toBe(false);
        }
        expect(movedPastDaysOff({ on: moved, time: '10:30' }, daysOff).on).toBe(moved);
      }),
    );
  });
});

describe('whether it is late', () => {
  const due = { on: '2025-05-14', time: '17:00' };

  it.each([
    [null, '2025-05-14T17:00:00+07:00', 'waiting'],
    [null, '2025-05-14T10:00:01Z', 'overdue'],
    ['2025-05-14T10:00:00Z', '2025-05-20T00:00:00Z', 'onTime'],
    ['2025-05-14T17:00:01+07:00', '2025-05-20T00:00:00Z', 'late'],
  ])('sent first at %s, seen at %s: %s', (sent, now, state) => {
    expect(dueStateOf(due, sent, now)).toBe(state);
  });

  it('counts to the hour in Vietnam', () => {
    expect(momentOf(due)).toBe('2025-05-14T17:00:00+07:00');
  });
});

describe('a receipt', () => {
  it('is numbered in its year', () => {
    expect([receiptCode(2026, 123), receiptCode(2026, 1234567)]).toEqual(['TD-2026-000123', 'TD-2026-1234567']);
    expect(() => receiptCode(2026, 0)).toThrow('receipt-number-invalid');
  });

  it('runs for no draft that a source of its time states', () => {
    const due = { on: '2025-05-16', time: '17:00' };
    expect(dueStateOf(due, null, '2026-11-30T10:00:00Z', true)).toBe('source');
    expect(dueStateOf(due, '2025-05-14T10:00:00Z', '2026-11-30T10:00:00Z', true)).toBe('onTime');
  });
});
