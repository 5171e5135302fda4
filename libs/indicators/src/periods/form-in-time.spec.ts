import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/day.js';
import { changedForm, formHoldsFrom, isAskedOn, type FormLineInTime, type WantedLine } from './form-in-time.js';

const wanted = (indicatorId: string, rest: Partial<WantedLine> = {}): WantedLine => ({
  block: 'communes',
  unitId: null,
  supplierUnitId: null,
  indicatorId,
  pillarCode: null,
  cumulative: false,
  position: 0,
  ...rest,
});
const line = (indicatorId: string, askedFrom: string | null, askedUntil: string | null): FormLineInTime => ({
  ...wanted(indicatorId),
  askedFrom,
  askedUntil,
});
const month = (number: number, state: string) => {
  const first = `2025-${String(number).padStart(2, '0')}-01`;
  return { startsOn: first, endsOn: addDays(first, 27), state };
};
const quarter = { startsOn: '2025-01-01', endsOn: '2025-03-31', state: 'open' };

describe('the day a form holds from', () => {
  it.each([
    ['no period is closed: from the beginning', [month(1, 'open')], null, { from: null }],
    ['after the last closed one', [month(1, 'closed'), month(2, 'open')], null, { from: '2025-01-29' }],
    ['a longer period that ends later has it too', [month(1, 'closed'), quarter], null, { from: '2025-01-29' }],
    ['closed out of order: after the later', [month(1, 'open'), month(2, 'closed')], null, { from: '2025-03-01' }],
    [
      'the period that is named',
      [month(1, 'closed'), month(2, 'open'), month(3, 'planned')],
      month(3, 'planned'),
      { from: '2025-03-01' },
    ],
    ['the first there is', [month(1, 'open'), month(2, 'planned')], month(1, 'open'), { from: null }],
    ['a closed one', [month(1, 'closed'), month(2, 'open')], month(1, 'closed'), 'closed'],
    ['an open one that a closed one outlasts', [month(1, 'open'), month(2, 'closed')], month(1, 'open'), 'closed'],
    [
      'a longer one is asked no earlier than closed ones end',
      [month(1, 'closed'), quarter],
      quarter,
      { from: '2025-01-29' },
    ],
  ])('%s', (_, periods, period, expected) => {
    expect(formHoldsFrom(periods, period, [])).toEqual(expected);
  });

  it('is no earlier than the last change: one that is to come is neither lost nor brought forward', () => {
    const periods = [month(1, 'closed'), month(2, 'open'), month(3, 'planned')];
    expect(formHoldsFrom(periods, null, [line('A', '2025-03-01', null)])).toEqual({ from: '2025-03-01' });
    expect(formHoldsFrom(periods, null, [line('A', null, '2025-02-28')])).toEqual({ from: '2025-03-01' });
    expect(formHoldsFrom(periods, null, [line('A', '2025-01-02', null)])).toEqual({ from: '2025-01-29' });
    expect(formHoldsFrom([month(1, 'open')], null, [line('A', '2025-02-01', null)])).toEqual({ from: '2025-02-01' });
  });
});

describe('a form that is saved anew', () => {
  const from = '2025-06-01';

  it('asks a new line from then on, and a line that is left out until then', () => {
    const [old, added] = changedForm([line('A', null, null)], [wanted('B')], from);
    expect(old).toEqual(line('A', null, '2025-05-31'));
    expect(added).toEqual(line('B', from, null));
  });

  it('keeps a line that stays, in its new place', () => {
    expect(changedForm([line('A', null, null)], [wanted('A', { position: 4 })], from)).toEqual([
      { ...line('A', null, null), position: 4 },
    ]);
  });

  it('lets a line whose figures run on from now on begin anew', () => {
    expect(changedForm([line('A', null, null)], [wanted('A', { cumulative: true })], from)).toEqual([
      line('A', null, '2025-05-31'),
      { ...line('A', from, null), cumulative: true },
    ]);
  });

  it('takes a mistake back as if it had not been made', () => {
    const before = [line('A', null, null)];
    expect(changedForm(changedForm(before, [], from), [wanted('A')], from)).toEqual(before);
    expect(changedForm(changedForm(before, [wanted('A'), wanted('B')], from), [wanted('A')], from)).toEqual(before);
  });

  it('never changes what earlier periods asked, and asks exactly what is wanted from then on', () => {
    const dayArb = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days));
    const wantedArb = fc.uniqueArray(
      fc.record({
        block: fc.constantFrom('communes', 'departments'),
        unitId: fc.constantFrom(null, 'one', 'two'),
        supplierUnitId: fc.constantFrom(null, 'tax'),
        indicatorId: fc.constantFrom('A', 'B', 'C'),
        pillarCode: fc.constantFrom(null, 'p'),
        cumulative: fc.boolean(),
        position: fc.nat(5),
      }),
      { selector: ({ block, unitId, indicatorId }) => `${unitId ?? block}|${indicatorId}` },
    );
    const wordsOf = ({ block, unitId, supplierUnitId, indicatorId, pillarCode, cumulative }: WantedLine): string =>
      [unitId ?? block, supplierUnitId, indicatorId, pillarCode, cumulative].join('|');
    const asked = (lines: readonly FormLineInTime[], day: string): string[] =>
      lines
        .filter((one) => isAskedOn(one, day))
        .map(wordsOf)
        .sort();
    fc.assert(
      fc.property(fc.array(fc.tuple(dayArb, wantedArb), { minLength: 1, maxLength: 6 }), dayArb, (saves, day) => {
        let lines: FormLineInTime[] = changedForm([], saves[0]?.[1] ?? [], null);
        for (const [from, next] of saves) {
          const before = asked(lines, day);
          lines = changedForm(lines, next, from);
          const then = next.map(wordsOf);
          expect(asked(lines, day)).toEqual(day < from ? before : then.sort());
          const keys = lines.map(
            ({ block, unitId, indicatorId, askedFrom }) => `${unitId ?? block}|${indicatorId}|${askedFrom}`,
          );
          expect(new Set(keys).size).toBe(keys.length);
          expect(
            lines.every(
              ({ askedFrom, askedUntil }) => askedFrom === null || askedUntil === null || askedFrom <= askedUntil,
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
