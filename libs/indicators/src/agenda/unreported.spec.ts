import fc from 'fast-check';
import { BLOCK_CODES } from '../succession/index.js';
import { latestDue, unreportedLines, type AskedOfUnit, type DuePeriod } from './index.js';

const period = (code: string, endsOn: string, rest: Partial<DuePeriod> = {}): DuePeriod => ({
  code,
  endsOn,
  closesOn: '2025-12-31',
  state: 'open',
  ...rest,
});

describe('latestDue', () => {
  it.each<[string, readonly DuePeriod[], string | null]>([
    ['nothing is due while the window is open', [period('a', '2025-04-30')], null],
    ['the last day to report is in time', [period('a', '2025-04-30', { closesOn: '2025-05-20' })], null],
    ['the day after it is not', [period('a', '2025-04-30', { closesOn: '2025-05-19' })], 'a'],
    ['one closed by hand is due before its day', [period('a', '2025-04-30', { state: 'closed' })], 'a'],
    [
      'one that has not ended on the day is not due, whatever it is now',
      [period('a', '2025-05-20', { state: 'closed', closesOn: '2025-05-10' })],
      null,
    ],
    [
      'the newest of those due',
      [
        period('b', '2025-04-30', { state: 'closed' }),
        period('c', '2025-05-15'),
        period('a', '2025-03-31', { state: 'closed' }),
      ],
      'b',
    ],
    [
      'of two that end together the first given',
      [period('quarter', '2025-03-31', { state: 'closed' }), period('month', '2025-03-31', { state: 'closed' })],
      'quarter',
    ],
  ])('%s', (_, periods, code) => {
    expect(latestDue(periods, '2025-05-20')?.code ?? null).toBe(code);
  });
});

const unit = (code: string, rest: Partial<AskedOfUnit> = {}): AskedOfUnit => ({
  block: 'communes',
  code,
  asked: 5,
  reported: 0,
  ...rest,
});

describe('unreportedLines', () => {
  it('names the units without any figure per block, in the order given, beside how many are asked', () => {
    const lines = unreportedLines('2025M05', [
      unit('xa-b'),
      unit('xa-a'),
      unit('xa-c', { reported: 1 }),
      unit('so-y', { block: 'departments' }),
      unit('xa-d', { asked: 0 }),
    ]);
    expect(lines.map(({ key, section, units, asked }) => ({ key, section, units, asked }))).toEqual([
      { key: 'figures:2025M05:departments', section: 'silent', units: ['so-y'], asked: 1 },
      { key: 'figures:2025M05:communes', section: 'silent', units: ['xa-b', 'xa-a'], asked: 3 },
    ]);
  });

  it('says nothing where everybody reported something', () => {
    expect(unreportedLines('2025M05', [unit('a', { reported: 5 }), unit('b', { reported: 1 })])).toEqual([]);
  });

  it('holds for any units: those without a figure are named once, nobody else is', () => {
    const anyUnit = fc.record({
      block: fc.constantFrom(...BLOCK_CODES),
      asked: fc.integer({ min: 0, max: 3 }),
      reported: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 30 }), (drawn) => {
        const units = drawn.map(({ asked, ...rest }, index) => unit(`u${index}`, { ...rest, asked }));
        const lines = unreportedLines('2025', units);
        const named = lines.flatMap((line) => line.units);
        const silent = units.filter(({ asked, reported }) => asked > 0 && reported === 0).map(({ code }) => code);
        expect([...named].sort()).toEqual(silent.sort());
        for (const line of lines) expect(line.units.length).toBeLessThanOrEqual(line.asked);
      }),
    );
  });
});
