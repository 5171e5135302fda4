import fc from 'fast-check';
import { boundsOf, exactValue, type Limits, compareFractions, toFraction } from '../number/index.js';
import { QUALIFIERS, type Qualifier } from '../vietnamese/qualifier.js';
import { CARRY_RULES, carryFigures, figuresOfGroups, type CarriedFigure, type CarryInput } from './index.js';
import type { CarryOptions } from './carry.js';

const SHARE: Limits = { low: '0', high: '100' };
const SPAN = { from: '2025-06-30', to: '2025-07-01' } as const;
const value = (text: string, qualifier: Qualifier = 'exact'): CarryInput => ({ reading: { value: text, qualifier } });
const ratio = (numerator: string, denominator: string): CarryInput => ({
  reading: { numerator, denominator, qualifier: 'exact' },
});
const NOTHING: CarryInput = { reading: null, outcome: 'noOccurrence' };
const NOT_ASKED: CarryInput = { reading: null, outcome: 'notApplicable' };
const SILENT: CarryInput = { reading: null };
const group = [{ kind: 'split', before: ['huyen'], after: ['a', 'b', 'c'] }] as const;

/** Three communes as the district they were. */
function together(parts: readonly CarryInput[], options: CarryOptions): CarriedFigure | null {
  const codes = ['a', 'b', 'c'].slice(0, parts.length);
  const [figure] = figuresOfGroups(
    [{ ...group[0], after: codes }],
    'after',
    new Map(codes.map((code, index) => [code, parts[index] ?? SILENT])),
    options,
  );
  return figure ?? null;
}

function told(figure: CarriedFigure | null | undefined): string | null {
  if (!figure) return null;
  if (figure.reason) return figure.reason;
  if (figure.range === null) return '0/0';
  const { value: exact, low, lowOpen, high, highOpen } = boundsOf(figure.range);
  return exact ?? `${lowOpen ? '(' : '['}${low ?? ''}; ${high ?? ''}${highOpen ? ')' : ']'}`;
}

describe('figures of parts put together as their whole', () => {
  const rate = { rule: 'sum', kind: 'rate', limits: SHARE } as const;
  const count = { rule: 'sum', kind: 'flow' } as const;
  it.each<[string, CarryInput[], CarryOptions, string]>([
    [
      'percentages without fractions are not added up',
      [value('90'), value('95'), value('80')],
      rate,
      'fractionMissing',
    ],
    ['one without its fraction spoils the whole', [ratio('9', '10'), value('95')], rate, 'fractionMissing'],
    ['fractions are', [ratio('10', '34'), ratio('5', '6')], rate, '37.5'],
    ['nothing occurred adds nothing', [ratio('10', '34'), NOTHING, ratio('5', '6')], rate, '37.5'],
    ['0/0 adds nothing', [ratio('10', '34'), ratio('0', '0'), ratio('5', '6')], rate, '37.5'],
    ['who is not asked is left out', [ratio('10', '34'), NOT_ASKED, ratio('5', '6')], rate, '37.5'],
    ['of a count too', [value('100'), NOTHING], count, '100'],
    ['nothing anywhere is nothing', [NOTHING, NOT_ASKED], count, 'noOccurrence'],
    ['nobody asked is not asked', [NOT_ASKED, NOT_ASKED], count, 'notApplicable'],
    ['silence stays silence', [value('100'), SILENT], count, 'notReported'],
    ['a hedged count keeps both bounds', [value('100', 'approximately'), value('50')], count, '[140; 160]'],
    ['a lower bound stays one', [value('40', 'above'), value('7')], count, '(47; ]'],
    ['a mean of shares stays a share', [value('97', 'above'), value('99')], { ...rate, rule: 'mean' }, '(98; 99.5]'],
    ['a mean leaves out where nothing occurred', [value('97'), NOTHING], { ...rate, rule: 'mean' }, '97'],
    [
      'an impossible share makes no figure',
      [value('100', 'above'), value('99')],
      { ...rate, rule: 'mean' },
      'outsideLimits',
    ],
    [
      'a weight that is a bound makes a range',
      [
        { ...value('90'), weight: '1000' },
        { ...value('60'), weight: { low: { at: toFraction('5000'), open: true }, high: null } },
      ],
      { ...rate, rule: 'weighted' },
      '(60; 65)',
    ],
  ])('%s', (_, parts, options, expected) => {
    expect(told(together(parts, options))).toBe(expected);
  });
});

function insideLimits(figure: CarriedFigure | null | undefined): boolean {
  if (!figure?.range) return true;
  const { low, high } = figure.range;
  if (low === null || high === null) return false;
  return compareFractions(low.at, toFraction(0)) >= 0 && compareFractions(high.at, toFraction(100)) <= 0;
}

describe('a whole that was divided', () => {
  const links = [
    { from: 'huyen', to: 'xa-1', share: '0.51' },
    { from: 'huyen', to: 'xa-2', share: '0.49' },
  ];
  const act = { id: 'chia', effectiveOn: '2025-07-01', links };
  const divided = (input: CarryInput, options: CarryOptions) => {
    const { figures } = carryFigures(new Map([['huyen', input]]), [act], { ...SPAN, ...options });
    return [told(figures.get('xa-1')), told(figures.get('xa-2'))];
  };
  const rate = { rule: 'sum', kind: 'rate', limits: SHARE } as const;
  it.each<[string, CarryInput, CarryOptions, string[]]>([
    ['a percentage says nothing of a part', value('90'), rate, ['partOfUnit', 'partOfUnit']],
    ['nor does a hedged one', value('95', 'above'), rate, ['partOfUnit', 'partOfUnit']],
    ['its fraction is divided', ratio('50', '100'), rate, ['50', '50']],
    ['a count is divided', value('100'), { rule: 'sum', kind: 'flow' }, ['51', '49']],
    ['nothing stays nothing', NOTHING, rate, ['noOccurrence', 'noOccurrence']],
    ['under any rule', NOTHING, { ...rate, rule: 'mean' }, ['noOccurrence', 'noOccurrence']],
  ])('%s', (_, input, options, expected) => expect(divided(input, options)).toEqual(expected));
});

describe('carried figures', () => {
  const shareOfWhole: fc.Arbitrary<CarryInput> = fc.oneof(
    fc.tuple(fc.nat(100), fc.constantFrom(...QUALIFIERS)).map(([at, qualifier]) => value(String(at), qualifier)),
    fc.tuple(fc.nat(50), fc.nat(50)).map(([part, rest]) => ratio(String(part), String(part + rest))),
    fc.constantFrom(NOTHING, NOT_ASKED, SILENT),
  );
  const weight = fc.option(fc.nat(5000), { nil: null });

  it('of a share never leave 0 to 100, whatever was reported and whatever the rule', () => {
    const parts = fc.array(fc.tuple(shareOfWhole, weight), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(parts, fc.constantFrom(...CARRY_RULES), fc.integer({ min: 1, max: 99 }), (rows, rule, percent) => {
        const inputs = rows.map(([input, its]) => ({ ...input, weight: its }));
        const options = { rule, kind: 'rate', limits: SHARE } as const;
        expect(insideLimits(together(inputs, options))).toBe(true);
        const act = {
          id: 'chia',
          effectiveOn: '2025-07-01',
          links: [
            { from: 'u0', to: 'x', share: String(percent / 100) },
            { from: 'u0', to: 'y', share: String((100 - percent) / 100) },
            { from: 'u1', to: 'y', share: '1' },
          ],
        };
        const before = new Map(inputs.slice(0, 2).map((input, index) => [`u${index}`, input]));
        const { figures } = carryFigures(before, [act], { ...SPAN, ...options });
        expect([...figures.values()].every(insideLimits)).toBe(true);
      }),
    );
  });

  it('of a count are the whole again over its shares', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 99 }), (whole, percent) => {
        const links = [
          { from: 'u', to: 'x', share: String(percent / 100) },
          { from: 'u', to: 'y', share: String((100 - percent) / 100) },
        ];
        const act = { id: 'chia', effectiveOn: '2025-07-01', links };
        const options = { rule: 'sum', kind: 'flow' } as const;
        const { figures } = carryFigures(new Map([['u', value(String(whole))]]), [act], { ...SPAN, ...options });
        const back = figuresOfGroups(
          [{ kind: 'split', before: ['u'], after: ['x', 'y'] }],
          'after',
          new Map(
            [...figures].map(([code, { range }]) => [code, value(range ? (boundsOf(range, 4).value ?? '') : '')]),
          ),
          options,
        );
        const range = back[0]?.range;
        expect(range && compareFractions(exactValue(range) ?? toFraction(-1), toFraction(whole))).toBe(0);
      }),
    );
  });
});
