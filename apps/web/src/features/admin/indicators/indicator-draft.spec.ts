import { changeOf, indicatorIssues, limitOf, type IndicatorDraft } from './indicator-draft';

const draft = (more: Partial<IndicatorDraft>): IndicatorDraft => ({
  direction: 'higherIsBetter',
  aggregation: 'ratioOfSums',
  carryRule: 'sum',
  carryWeight: null,
  limitLow: '',
  limitHigh: '',
  ...more,
});
const TEXTS = { numberWrong: 'number', limitsWrong: 'limits', weightMissing: 'weight' };

it.each([
  ['', null],
  ['99,5', '99.5'],
  ['1.000', '1000'],
  ['nhiều', undefined],
])('reads a limit of %j as %j', (typed, value) => expect(limitOf(typed)).toBe(value));

it.each([
  [{}, {}],
  [{ limitLow: '0', limitHigh: '100' }, {}],
  [{ limitLow: '9', limitHigh: '10' }, {}],
  [{ limitLow: '10', limitHigh: '9' }, { limitHigh: 'limits' }],
  [{ limitLow: 'x' }, { limitLow: 'number' }],
  [{ carryRule: 'weighted' }, { carryWeight: 'weight' }],
] as const)('judges %j', (more, issues) => expect(indicatorIssues(draft(more), TEXTS)).toEqual(issues));

it('sends a weight only where the rule needs one', () => {
  expect(changeOf(draft({ carryWeight: 'dan-so' }))).toMatchObject({ carryWeight: null, limitLow: null });
  expect(changeOf(draft({ carryRule: 'weighted', carryWeight: 'dan-so' })).carryWeight).toBe('dan-so');
});
