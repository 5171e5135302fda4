import { checkFigure, type CheckedFigure } from './figure-check.js';

const SHARE = { indicatorCode: 'ty-le', measureUnit: '%', limitLow: '0', limitHigh: '100', cumulative: false };

describe('the limits of an indicator', () => {
  const found = (value: string, qualifier: CheckedFigure['qualifier'] = 'exact'): string[] =>
    checkFigure({
      line: SHARE,
      figure: { numerator: null, denominator: null, value, qualifier, outcome: null, cumulative: false },
      previous: null,
      isSameYear: true,
    }).map(({ kind }) => kind);

  it.each<[string, CheckedFigure['qualifier'], string[]]>([
    ['964', 'exact', ['outsideLimits']],
    ['-1', 'exact', ['outsideLimits']],
    ['100', 'above', ['outsideLimits']],
    ['0', 'below', ['outsideLimits']],
    ['105', 'approximately', ['outsideLimits']],
    ['100', 'exact', []],
    ['100', 'atLeast', []],
    ['97', 'above', []],
  ])('%s %s', (value, qualifier, kinds) => expect(found(value, qualifier)).toEqual(kinds));
});
