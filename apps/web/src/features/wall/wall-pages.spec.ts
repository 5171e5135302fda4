import { pagesFor, WALL_PAGES } from './wall-pages';

const keys = (wanted: readonly string[] | null, empty: readonly string[] = []) =>
  pagesFor(WALL_PAGES, wanted, ({ key }) => !empty.includes(key)).map(({ key }) => key);

it('shows every page that has something to show', () => {
  expect(keys(null, ['so-lieu', 'ket-luan'])).toEqual(['tong-quan', 'dia-phuong', 'xep-hang']);
  expect(keys(null, ['tong-quan', 'dia-phuong', 'xep-hang', 'ket-luan'])).toEqual(['so-lieu']);
});

it('follows the address, in its order, and passes over what is unknown or empty', () => {
  expect(keys(['xep-hang', 'ban-do', 'tong-quan'])).toEqual(['xep-hang', 'tong-quan']);
  expect(keys(['xep-hang', 'tong-quan'], ['xep-hang'])).toEqual(['tong-quan']);
  expect(keys(['xep-hang'], ['xep-hang', 'so-lieu', 'ket-luan'])).toEqual(['tong-quan', 'dia-phuong']);
});
