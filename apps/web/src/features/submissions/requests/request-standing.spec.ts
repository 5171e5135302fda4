import { groupOf, inOrder, isMissing, standingOf } from './request-standing';

const due = (on: string) => ({ setOn: on, on, time: '17:00', at: `${on}T17:00:00+07:00` });
const NOW = '2026-11-30T03:00:00Z';
const row = (on: string, change: Partial<Parameters<typeof standingOf>[0]> = {}) => ({
  ...{ state: 'open' as const, due: due(on), units: 3, sent: 1, fromSource: false },
  ...change,
});

describe('how a request stands', () => {
  it.each([
    ['overdue', row('2026-11-29')],
    ['waiting', row('2026-11-30')],
    ['source', row('2025-05-16', { fromSource: true })],
    ['complete', row('2026-11-29', { sent: 3 })],
    ['draft', row('2026-11-29', { state: 'draft', sent: 0 })],
    ['withdrawn', row('2026-11-29', { state: 'withdrawn' })],
  ])('%s', (standing, request) => {
    expect(standingOf(request, NOW)).toBe(standing);
  });

  it('stands late ones first, then what is due next, and of what is over the latest first', () => {
    const rows = [
      row('2026-10-01', { sent: 3 }),
      row('2026-12-31'),
      row('2026-11-01', { sent: 3 }),
      row('2026-11-20'),
      row('2026-12-10', { state: 'draft', sent: 0 }),
      row('2026-12-01'),
      row('2026-11-10'),
    ];
    expect(inOrder(rows, NOW).map((one) => one.due.on)).toEqual([
      '2026-11-10',
      '2026-11-20',
      '2026-12-01',
      '2026-12-31',
      '2026-12-10',
      '2026-11-01',
      '2026-10-01',
    ]);
  });
});

describe('how a unit stands on the board', () => {
  const at = '2026-11-28T02:00:00Z';

  it.each([
    ['overdue', 'open', { state: 'drafting', dueState: 'overdue', firstSentAt: null }, true],
    ['waiting', 'open', { state: 'awaitingApproval', dueState: 'waiting', firstSentAt: null }, true],
    ['source', 'open', { state: 'drafting', dueState: 'source', firstSentAt: null }, false],
    // By its first sending it is on time, and yet the office has no report of it.
    ['takenBack', 'open', { state: 'drafting', dueState: 'onTime', firstSentAt: at }, true],
    ['onTime', 'open', { state: 'sent', dueState: 'onTime', firstSentAt: at }, false],
    ['late', 'withdrawn', { state: 'sent', dueState: 'late', firstSentAt: at }, false],
    ['excused', 'withdrawn', { state: 'drafting', dueState: 'overdue', firstSentAt: null }, false],
    ['planned', 'draft', { state: null, dueState: 'overdue', firstSentAt: null }, false],
  ] as const)('%s', (group, request, unit, missing) => {
    expect(groupOf(unit, request)).toBe(group);
    expect(isMissing(group)).toBe(missing);
  });
});
