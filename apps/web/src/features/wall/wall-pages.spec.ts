import { pagesFor, WALL_PAGES } from './wall-pages';

const keys = (wanted: readonly string[] | null, member: boolean, empty: readonly string[] = []) =>
  pagesFor(WALL_PAGES, wanted, member, ({ key }) => !empty.includes(key)).map(({ key }) => key);

it('shows every page to members, only totals to others', () => {
  expect(keys(null, true)).toEqual(['tong-quan', 'can-chi-dao', 'tru-cot', 'xep-hang', 'thay-doi']);
  expect(keys(null, false)).toEqual(['tong-quan', 'tru-cot']);
});

it('follows the address, in its order, and passes over what is unknown, empty or not for the reader', () => {
  expect(keys(['tru-cot', 'ban-do', 'can-chi-dao'], true)).toEqual(['tru-cot', 'can-chi-dao']);
  expect(keys(['tru-cot', 'can-chi-dao'], true, ['can-chi-dao'])).toEqual(['tru-cot']);
  expect(keys(['can-chi-dao'], false)).toEqual(['tong-quan', 'tru-cot']);
});
