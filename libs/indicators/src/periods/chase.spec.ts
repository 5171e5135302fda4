import { CHASED_DAYS, daysLeft, inOrderOfChasing, isChased } from './chase.js';

const TODAY = '2026-11-30';
const closing = (closesOn: string, state = 'open') => ({ closesOn, state });

describe('chasing what a period lacks', () => {
  it.each([
    ['2026-11-30', 0],
    ['2026-12-05', 5],
    ['2026-11-28', -2],
  ])('counts the days to %s', (closesOn, left) => {
    expect(daysLeft({ closesOn }, TODAY)).toBe(left);
  });

  it.each([
    ['open, whenever it closes', closing('2027-03-01'), true],
    ['open by hand though its day has passed', closing('2026-01-05'), true],
    ['closed a while ago', closing('2026-11-20', 'closed'), true],
    ['closed on the last day that counts', closing('2026-09-29', 'closed'), true],
    ['closed a day before', closing('2026-09-28', 'closed'), false],
    ['planned', closing('2026-11-28', 'planned'), false],
  ])('%s', (_, period, chased) => {
    expect(CHASED_DAYS).toBe(62);
    expect(isChased(period, TODAY)).toBe(chased);
  });

  it('puts what is due next first, then what is late, the latest first', () => {
    const days = ['2026-11-20', '2026-12-20', '2026-11-30', '2026-11-29', '2026-12-01'];
    const ordered = inOrderOfChasing(
      days.map((day) => closing(day)),
      TODAY,
    );
    expect(ordered.map(({ closesOn }) => closesOn)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-20',
      '2026-11-29',
      '2026-11-20',
    ]);
  });
});
