import type { RankingCause } from '@tiendo/contracts';
import { compareRows, shareOf } from './compare-rows';

const cause = (code: string, verdictAfter: RankingCause['verdictAfter']) =>
  ({ target: { code, name: code }, indicator: { code, name: code, measureUnit: '%' }, verdictAfter }) as RankingCause;

it('puts what tells the units apart first, the most missed on top; more than asked and just as asked are alike', () => {
  const { differing, alike } = compareRows([
    { causes: [cause('same', 'met'), cause('one', 'notMet'), cause('two', 'notMet'), cause('both', 'notMet')] },
    { causes: [cause('same', 'exceeded'), cause('one', 'met'), cause('two', 'notMet'), cause('both', 'notMet')] },
    {
      causes: [
        cause('same', 'met'),
        cause('one', 'met'),
        cause('two', null),
        cause('both', 'notMet'),
        cause('own', 'met'),
      ],
    },
  ]);
  expect(differing.map(({ key }) => key.split(' ')[0])).toEqual(['two', 'one', 'own']);
  expect(alike.map(({ key }) => key.split(' ')[0])).toEqual(['both', 'same']);
  expect(differing[2]?.causes.map((one) => one?.verdictAfter ?? null)).toEqual([null, null, 'met']);
});

it('draws shares alone', () => {
  const reading = { numerator: null, denominator: null, value: null, qualifier: 'exact', outcome: null } as const;
  expect(shareOf({ ...reading, value: '52.5' }, '%')).toBe(0.525);
  expect(shareOf({ ...reading, numerator: '8', denominator: '16' }, '%')).toBe(0.5);
  expect([shareOf({ ...reading, value: '12' }, 'phiếu'), shareOf(reading, '%'), shareOf(null, '%')]).toEqual([
    null,
    null,
    null,
  ]);
});
