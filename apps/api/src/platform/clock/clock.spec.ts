import { dayInVietnam, FixedClock } from './clock.js';

describe('the day in Viet Nam', () => {
  it.each([
    ['2024-12-31T16:59:59Z', '2024-12-31'],
    ['2024-12-31T17:00:00Z', '2025-01-01'],
    ['2024-02-28T17:30:00Z', '2024-02-29'],
  ])('of %s is %s', (moment, day) => {
    expect(dayInVietnam(new Date(moment))).toBe(day);
  });

  it('follows a fixed clock that is moved on', () => {
    const clock = new FixedClock(new Date('2024-12-31T23:00:00+07:00'));
    expect(clock.today()).toBe('2024-12-31');
    clock.set(3_600_000);
    expect(clock.today()).toBe('2025-01-01');
    clock.set('2024-03-13T00:00:00+07:00');
    expect(clock.today()).toBe('2024-03-13');
  });
});
