import type { LocalityList } from '@tiendo/contracts';
import { formatFor } from '../../shared/format';
import { lowestFirst } from './locality-order';

const exact = (value: string) => ({ value, low: value, lowOpen: false, high: value, highOpen: false, outcome: null });
const unit = (code: string, value: string | null) => ({
  code,
  name: code,
  shortName: null,
  figures: [value && exact(value)],
});
const listOf = (measureUnit: string) =>
  ({
    indicators: [{ code: 'i', name: 'I', measureUnit, direction: 'neutral' }],
    items: [unit('full', '100'), unit('silent', null), unit('low', '14.8')],
  }) as unknown as LocalityList;

it('puts who is lowest on a share first and who reported nothing last; counts stay as they came', () => {
  const codes = (list: LocalityList) => lowestFirst(list.items, list, formatFor('vi')).map(({ code }) => code);
  expect(codes(listOf('%'))).toEqual(['low', 'full', 'silent']);
  expect(codes(listOf('phiếu'))).toEqual(['full', 'silent', 'low']);
});
