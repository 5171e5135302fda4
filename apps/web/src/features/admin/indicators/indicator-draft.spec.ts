import type { IndicatorRule } from '@tiendo/contracts';
import { changeOf, draftOfIndicator, indicatorIssues, limitOf, type IndicatorDraft } from './indicator-draft';

const draft = (more: Partial<IndicatorDraft>): IndicatorDraft => ({
  direction: 'higherIsBetter',
  aggregation: 'ratioOfSums',
  kind: 'usual',
  carryRule: 'sum',
  carryWeight: null,
  limitLow: '',
  limitHigh: '',
  parent: null,
  partKind: null,
  effectiveOn: null,
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

const shown: IndicatorRule = {
  ...{ kind: 'rate', kindStated: false },
  ...{ code: 'ty-le', name: 'Tỷ lệ', measureUnit: '%', direction: 'higherIsBetter', aggregation: 'ratioOfSums' },
  ...{ carryRule: 'sum', carryWeight: null, limitLow: null, limitHigh: '100', parent: null, partKind: null },
  ...{ version: 3, versions: [] },
  first: {
    ...{ measureUnit: '%', direction: 'higherIsBetter', aggregation: 'ratioOfSums', kind: null },
    ...{ carryRule: 'sum', carryWeight: null, limitLow: null, limitHigh: null, parent: null, partKind: null },
  },
};

it('names a part with its whole, and neither where it is a part of none', () => {
  const part = { ...draftOfIndicator(shown), parent: 'tong', partKind: null };
  expect(changeOf(part, shown)).toEqual({ parent: 'tong', partKind: 'comprises' });
  const before: IndicatorRule = { ...shown, parent: 'tong', partKind: 'comprises' };
  expect(changeOf({ ...draftOfIndicator(before), partKind: 'ofWhich' }, before)).toEqual({
    ...{ parent: 'tong', partKind: 'ofWhich' },
  });
  expect(changeOf({ ...draftOfIndicator(before), parent: null }, before)).toEqual({ parent: null, partKind: null });
});

it('sends what was changed and nothing else: a rule said again would end later changes', () => {
  expect(changeOf(draftOfIndicator(shown), shown)).toEqual({});
  expect(changeOf({ ...draftOfIndicator(shown), aggregation: 'max', effectiveOn: '2025-07-01' }, shown)).toEqual({
    aggregation: 'max',
    effectiveOn: '2025-07-01',
  });
});

it('states a kind only where one was chosen, and takes it back with null', () => {
  expect(changeOf({ ...draftOfIndicator(shown), kind: 'rate' }, shown)).toEqual({ kind: 'rate' });
  const stated: IndicatorRule = { ...shown, kind: 'flow', kindStated: true };
  expect(changeOf(draftOfIndicator(stated), stated)).toEqual({});
  expect(changeOf({ ...draftOfIndicator(stated), kind: 'usual' }, stated)).toEqual({ kind: null });
});

it('sends a weight only where the rule needs one', () => {
  expect(changeOf(draft({ limitHigh: '100', carryWeight: 'dan-so' }), shown)).toEqual({});
  expect(changeOf(draft({ carryRule: 'weighted', carryWeight: 'dan-so' }), shown).carryWeight).toBe('dan-so');
});
