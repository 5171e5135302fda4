import { readingOfFigure } from './figure-reading.js';

const figure = { numerator: null, denominator: null, value: null, qualifier: 'exact', outcome: null } as const;

it.each([
  ['a value', { ...figure, value: '70' }, { value: '70', outcome: null }],
  ['a fraction', { ...figure, numerator: '21', denominator: '30' }, { numerator: '21', outcome: null }],
])('reads %s', (_, given, { outcome, ...reading }) => {
  expect(readingOfFigure(given)).toMatchObject({ reading, outcome });
});

it('reads nothing beside an outcome, whether or not 0/0 was written, and nothing where nothing was given', () => {
  const outcome = 'noOccurrence' as const;
  const nothing = { reading: null, outcome };
  expect(readingOfFigure({ ...figure, outcome })).toEqual(nothing);
  expect(readingOfFigure({ ...figure, numerator: '0', denominator: '0', outcome })).toEqual(nothing);
  expect([readingOfFigure(null), readingOfFigure(undefined)]).toEqual([null, null]);
});
