import { line } from '../testing/submission';
import { holdersIn, isHeldBy, type HolderFilter } from './holders';

const officer = (username: string, displayName: string) => ({ username, displayName });
const lines = [
  line('a', { holder: { division: 'Văn phòng', officer: officer('an', 'Lê An') } }),
  line('b', { holder: { division: 'Ban Đào tạo', officer: null } }),
  line('c', { holder: { division: null, officer: officer('ba', 'Ấn Ba') } }),
  line('d'),
];

it.each<[HolderFilter, string[]]>([
  ['', ['a', 'b', 'c', 'd']],
  ['mine', ['a']],
  ['nobody', ['d']],
  ['division:Ban Đào tạo', ['b']],
  ['officer:ba', ['c']],
])('of "%s" are shown the lines %j', (filter, codes) => {
  expect(lines.filter((one) => isHeldBy(one, filter, 'an')).map(({ indicator }) => indicator.code)).toEqual(codes);
});

it('tells who holds any line, each once, in Vietnamese order', () => {
  expect(holdersIn([...lines, ...lines])).toEqual({
    divisions: ['Ban Đào tạo', 'Văn phòng'],
    officers: [
      ['ba', 'Ấn Ba'],
      ['an', 'Lê An'],
    ],
  });
});
