import { paths } from './paths';
import { parseView, viewSearch } from './view';

const read = (text: string) => parseView(new URLSearchParams(text));

describe('the two times in the address', () => {
  it.each([
    ['', { asOf: null, knownAt: null }],
    ['ngay=2024-12-31', { asOf: '2024-12-31', knownAt: null }],
    ['ngay=2024-02-30', { asOf: null, knownAt: null }],
    ['ngay=31/12/2024&biet-den=hôm%20qua', { asOf: null, knownAt: null }],
    ['biet-den=nay', { asOf: null, knownAt: 'nay' }],
    ['biet-den=2025-01-10T10:00:00%2B07:00', { asOf: null, knownAt: '2025-01-10T10:00:00+07:00' }],
    ['biet-den=2025-01-10T10:00:00+07:00', { asOf: null, knownAt: '2025-01-10T10:00:00+07:00' }],
    ['biet-den=2025-13-10T10:00:00Z', { asOf: null, knownAt: null }],
  ])('reads %j', (text, view) => {
    expect(read(text)).toEqual(view);
  });

  it('writes what it reads', () => {
    const view = { asOf: '2024-12-31', knownAt: '2025-01-10T10:00:00+07:00' };
    expect(read(viewSearch(view).slice(1))).toEqual(view);
    expect(viewSearch({})).toBe('');
  });
});

it('makes addresses of Vietnamese words that keep the two times', () => {
  const view = { asOf: '2024-12-31', knownAt: null };
  expect(paths.overview('quang-ninh-kh73-2024', view)).toBe('/ke-hoach/quang-ninh-kh73-2024/tong-quan?ngay=2024-12-31');
  expect(paths.item('quang-ninh-kh73-2024', 'target', 'KH73-DL-01')).toBe(
    '/ke-hoach/quang-ninh-kh73-2024/chi-tieu/KH73-DL-01',
  );
  expect(paths.list('a', 'target', {}, { status: ['stopped', 'notMet'], section: 'digital-data' })).toBe(
    '/ke-hoach/a/chi-tieu?trang-thai=stopped%2CnotMet&tru-cot=digital-data',
  );
  expect(paths.list('a', 'task', {}, { section: 'data', overdue: true, leadUnit: 'none' })).toBe(
    '/ke-hoach/a/nhiem-vu?nhom=data&don-vi=none&qua-han=1',
  );
});
