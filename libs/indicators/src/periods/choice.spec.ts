import fc from 'fast-check';
import {
  adHocPeriod,
  entryPeriod,
  latestEndedWithFigures,
  openingPeriod,
  periodCode,
  periodsOfYear,
  precedingPeriod,
  regularPeriod,
  type ReportingPeriod,
} from './index.js';

const month = (ordinal: number, year = 2025) => regularPeriod('month', year, ordinal, null);
const YEAR = regularPeriod('year', 2025, 1, null);
const codeOf = (period: ReportingPeriod | null) => period && periodCode(period);

/** `M01-` without figures, `M01*` with; `o` behind: open. In the order written. */
const periodsOf = (text: string) =>
  text.split(' ').map((word) => {
    const code = word.replace(/[*o-]+$/, '');
    const span = code === 'Y' ? YEAR : month(Number(code));
    return { ...span, state: word.endsWith('o') ? 'open' : 'closed', filled: word.includes('*') };
  });
const filled = ({ filled: its }: { readonly filled: boolean }) => its;

describe('which of its periods a plan opens on', () => {
  it.each([
    ['the newest with figures, also behind an open one without', '1* 2* 3-o', '2025-03-20', '2025M02', '2025M03'],
    ['in whatever order they come', '2* 3- 1*', '2025-03-20', '2025M02', '2025M02'],
    ['the newest open one while nobody reported', '1-o 2-o 3-', '2025-03-20', '2025M02', '2025M02'],
    ['the newest begun one while none is open', '1- 2- 3-', '2025-02-01', '2025M02', '2025M02'],
    ['never one that has not begun, with or without figures', '1* 2*o 3*o', '2025-01-31', '2025M01', '2025M01'],
    ['one that has begun and not ended', '1* 2*o', '2025-02-10', '2025M02', '2025M02'],
    ['the year before its last month, which ends with it', '11* 12* Y*', '2025-12-31', '2025', '2025'],
    ['the last month where the year has none', '11* 12* Y-', '2025-12-31', '2025M12', '2025M12'],
    ['none before the first; figures will be entered in that one', '2- 1-', '2024-12-31', null, '2025M01'],
  ])('%s: %s on %s', (_, text, asOf, opening, entry) => {
    const periods = periodsOf(text);
    expect(codeOf(openingPeriod(periods, asOf, filled))).toBe(opening);
    expect(codeOf(entryPeriod(periods, asOf, filled))).toBe(entry);
  });

  it('has none without periods', () => {
    const none: ReturnType<typeof periodsOf> = [];
    expect([openingPeriod(none, '2025-01-01', filled), entryPeriod(none, '2025-01-01', filled)]).toEqual([null, null]);
  });
});

describe('the latest period that ended with figures', () => {
  it.each([
    ['never one that runs', '1* 2*o', '2025-02-27', '2025M01'],
    ['from its last day on', '1* 2*o', '2025-02-28', '2025M02'],
    ['behind those without figures', '1* 2- 3-', '2025-12-31', '2025M01'],
    ['null where none has figures', '1- 2-', '2025-12-31', null],
  ])('is %s: %s on %s', (_, text, asOf, expected) => {
    expect(codeOf(latestEndedWithFigures(periodsOf(text), asOf, filled))).toBe(expected);
  });
});

describe('the period before', () => {
  const quarter = regularPeriod('quarter', 2025, 1, null);
  const [short, long] = [adHocPeriod('2025-02-01', '2025-02-28'), adHocPeriod('2025-01-01', '2025-02-28')];
  const march = adHocPeriod('2025-03-01', '2025-03-31');

  it.each<[string, readonly ReportingPeriod[], ReportingPeriod, string | null]>([
    ['the last of the same kind', [month(1), month(2), quarter, month(12, 2024)], month(3), '2025M02'],
    ['across a gap', [month(1), month(5)], month(5), '2025M01'],
    ['across years', [month(12, 2024), month(1)], month(1), '2024M12'],
    ['of another cut-off', [regularPeriod('month', 2025, 4, 13), month(5)], month(5), '2025M04'],
    ['none that shares a day', [long, short], adHocPeriod('2025-02-28', '2025-03-31'), null],
    ['of two that end together the longer, in either order', [short, long], march, '2025-01-01..2025-02-28'],
    ['of two that end together the longer, in either order', [long, short], march, '2025-01-01..2025-02-28'],
    ['none before the first', [month(1)], month(1), null],
  ])('is %s', (_, periods, period, expected) => {
    expect(codeOf(precedingPeriod(periods, period))).toBe(expected);
  });

  it('is the one before in the calendar, whatever the order', () => {
    const kind = fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const);
    const cutoff = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 27 }));
    fc.assert(
      fc.property(kind, fc.integer({ min: 1990, max: 2060 }), cutoff, (itsKind, year, itsCutoff) => {
        const all = [year, year + 1].flatMap((each) => periodsOfYear(itsKind, each, itsCutoff));
        for (const [index, period] of all.entries()) {
          expect(precedingPeriod(all.toReversed(), period)).toBe(all[index - 1] ?? null);
        }
      }),
    );
  });
});
