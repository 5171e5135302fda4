import { viewAddress } from './view-address';
import { viewQueryOf, withViewQuery } from './view-query';

const params = (text: string) => new URLSearchParams(text);

it('keeps filters, columns and order, not the day, the period or the row one stands on', () => {
  expect(viewQueryOf('tasks', params('sap-xep=han&ngay=2024-12-31&qua-han=1&biet-den=nay'))).toBe(
    'qua-han=1&sap-xep=han',
  );
  expect(viewQueryOf('figures', params('ky=2025M07&con-thieu=1&don-vi=xa-1'))).toBe('con-thieu=1');
  expect(viewQueryOf('rankings', params('ky=2025M07&ban=cong-bo&khoi=cap-xa'))).toBe('khoi=cap-xa');
});

it('is put in the place of what a view keeps', () => {
  const now = params('ngay=2024-12-31&trang-thai=stopped&tim=thuế');
  expect(withViewQuery('targets', now, 'qua-han=1&ngay=2020-01-01').toString()).toBe('ngay=2024-12-31&qua-han=1');
  expect(withViewQuery('targets', now, '').toString()).toBe('ngay=2024-12-31');
});

it('says of equal addresses that they are equal', () => {
  const one = viewQueryOf('tasks', params('qua-han=1&tim=s%E1%BB%91+li%E1%BB%87u'));
  expect(viewQueryOf('tasks', params('tim=số%20liệu&qua-han=1'))).toBe(one);
  // As the API takes it: escaped, without spaces.
  expect(one).toMatch(/^[\w%.~!$'()*+,;:@/=&-]*$/);
});

it.each([
  ['targets', 'qua-han=1', '/ke-hoach/mau/chi-tieu?qua-han=1'],
  ['tasks', '', '/ke-hoach/mau/nhiem-vu'],
  ['figures', 'khoi=communes', '/ke-hoach/mau/so-lieu?khoi=communes'],
  ['localities', 'khoi=communes', '/ke-hoach/mau/dia-phuong?khoi=communes'],
  ['rankings', 'khoi=communes', '/ke-hoach/mau/xep-hang?khoi=communes'],
] as const)('a view of %s by %j is seen at %s', (screen, query, address) => {
  expect(viewAddress('mau', { screen, query })).toBe(address);
});
