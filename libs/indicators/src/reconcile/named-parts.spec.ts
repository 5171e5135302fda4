import fc from 'fast-check';
import {
  checkNamedParts,
  contradictionsOfParts,
  isPartOfItself,
  type NamedPart,
  type PartFigure,
  type PartKind,
} from './index.js';

const figure = (value: string, rest: Partial<PartFigure> = {}): PartFigure => ({
  value,
  qualifier: 'exact',
  outcome: null,
  cumulative: false,
  ...rest,
});
const parts = (kind: PartKind, ...values: (string | PartFigure | null)[]): NamedPart[] =>
  values.map((value) => ({ kind, figure: typeof value === 'string' ? figure(value) : value }));
const found = (whole: string | PartFigure | null, given: readonly NamedPart[]) =>
  contradictionsOfParts(typeof whole === 'string' ? figure(whole) : whole, given, 'stock').map(
    ({ kind, exceeds }) => `${kind}${exceeds ? ' exceeds' : ''}`,
  );

describe('named parts against their whole', () => {
  it('make it up where it comprises them: 267 = 183 + 33 + 50 + 01, 2.752 = 779 + 1.973', () => {
    expect(found('267', parts('comprises', '183', '33', '50', '1'))).toEqual([]);
    expect(found('2752', parts('comprises', '779', '1973'))).toEqual([]);
    expect(found('2752', parts('comprises', '779', '1972'))).toEqual(['comprises']);
    expect(found('56', parts('comprises', '495', '7'))).toEqual(['comprises exceeds']);
  });

  it('need not where it has them among others, and never exceed it, alone or together', () => {
    expect(found('18906', parts('ofWhich', '5896', '9647'))).toEqual([]);
    expect(found('10000', parts('ofWhich', '5896', '9647'))).toEqual(['ofWhich exceeds']);
    // One of them is enough, whatever words make the others.
    expect(found('50', parts('ofWhich', '60', figure('5', { qualifier: 'below' })))).toEqual(['ofWhich exceeds']);
  });

  it('say nothing while one is missing but that they are too many already', () => {
    expect(found('100', parts('comprises', '60', null))).toEqual([]);
    expect(found('100', parts('comprises', '160', null))).toEqual(['comprises exceeds']);
    expect(found(null, parts('comprises', '60'))).toEqual([]);
    expect(found('100', [])).toEqual([]);
  });

  it('hold kinds apart, count what did not occur as 0, and compare nothing of another kind of sum', () => {
    const both = [...parts('comprises', '60', '40'), ...parts('ofWhich', '70')];
    expect(found('100', both)).toEqual([]);
    const none = figure('', { value: null, outcome: 'noOccurrence' });
    expect(found('100', parts('comprises', '100', none))).toEqual([]);
    expect(found(none, parts('comprises', '1'))).toEqual(['comprises exceeds']);
    expect(found('100', parts('comprises', '60', figure('60', { cumulative: true })))).toEqual([]);
  });

  it('of shares are held by their numerators, and a bare percentage by nothing', () => {
    const share = (numerator: string, denominator: string) => figure('', { value: null, numerator, denominator });
    const check = (whole: PartFigure, given: readonly NamedPart[]) =>
      contradictionsOfParts(whole, given, 'rate').length;
    expect(check(share('9', '20'), parts('comprises', share('4', '5'), share('5', '15')))).toBe(0);
    expect(check(share('9', '20'), parts('comprises', share('4', '5'), share('6', '15')))).toBe(1);
    expect(check(figure('45'), parts('comprises', '80', '33'))).toBe(0);
  });

  it('are a finding of their own, with what they come to and by how much it differs', () => {
    const given = { subject: 's', wholeSource: 'a', partsSource: 'b', indicator: 'flow' as const };
    expect(checkNamedParts({ ...given, whole: figure('56'), parts: parts('comprises', '495', '7') })).toMatchObject([
      {
        ...{ kind: 'partsAgainstWhole', severity: 'error', difference: '-446' },
        left: { figure: '56', source: 'a' },
        right: { figure: '502', label: 'comprises', source: 'b' },
      },
    ]);
  });

  it('are exact: a sum that is right is never found, one that is not always', () => {
    const amounts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: -1000, max: 1000 }), (values, off) => {
        // In tenths: decimals add up without a float.
        const text = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10}`;
        const sum = values.reduce((total, value) => total + value, 0);
        fc.pre(sum + off >= 0);
        const given = values.map(text);
        expect(found(text(sum + off), parts('comprises', ...given)).length).toBe(off === 0 ? 0 : 1);
        expect(found(text(sum + off), parts('ofWhich', ...given)).length).toBe(off < 0 ? 1 : 0);
      }),
    );
  });

  it('never find what may be true: figures hedged around true values', () => {
    const hedgedArb = fc.record({
      value: fc.nat(1000),
      by: fc.nat(50),
      qualifier: fc.constantFrom('exact', 'above', 'atLeast', 'below', 'atMost', 'approximately' as const),
    });
    /** A figure whose words allow the value. */
    const told = ({ value, by, qualifier }: { value: number; by: number; qualifier: PartFigure['qualifier'] }) => {
      const at = { above: value - 1 - by, atLeast: value - by, below: value + 1 + by, atMost: value + by };
      return figure(String(at[qualifier as keyof typeof at] ?? value), { qualifier });
    };
    fc.assert(
      fc.property(
        fc.array(hedgedArb, { minLength: 1, maxLength: 6 }),
        hedgedArb,
        fc.nat(500),
        (values, hedge, rest) => {
          const sum = values.reduce((total, { value }) => total + value, 0);
          const whole = (value: number) => told({ ...hedge, value });
          const given = values.map(told);
          expect(found(whole(sum), parts('comprises', ...given))).toEqual([]);
          expect(found(whole(sum + rest), parts('ofWhich', ...given))).toEqual([]);
          expect(found(whole(sum + rest), parts('comprises', ...given, null))).toEqual([]);
        },
      ),
    );
  });
});

describe('a tree of parts', () => {
  it('has no circle, however long', () => {
    const parents: Record<string, string> = { a: 'b', b: 'c', c: 'd', x: 'y', y: 'x' };
    const parentOf = (changed: Record<string, string>) => (one: string) => ({ ...parents, ...changed })[one] ?? null;
    expect(isPartOfItself('a', parentOf({}))).toBe(false);
    expect(isPartOfItself('d', parentOf({ d: 'a' }))).toBe(true);
    expect(isPartOfItself('d', parentOf({ d: 'd' }))).toBe(true);
    // A circle elsewhere is not its own.
    expect(isPartOfItself('d', parentOf({ d: 'x' }))).toBe(false);
  });
});
