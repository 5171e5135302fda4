import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { changesQuery } from '../../shared/changes';
import type { Changes, ItemChange, PlanDetail } from '../../shared/contract-types';
import { planQuery } from '../../shared/plan';
import { ChangesPage } from './changes-page';

const SNAPSHOT = '7c957d44-8a78-4646-b41a-e9385421b950';
const plan = {
  slug: 'mau-2024',
  code: '01/KH-UBND',
  title: 'Chuyển đổi số năm 2024',
  issuedOn: '2024-01-05',
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
  snapshots: [],
  defaultAsOf: '2024-12-31',
} as unknown as PlanDetail;

const change = (code: string, rest: Partial<ItemChange>): ItemChange => ({
  kind: 'task',
  code,
  name: `Nhiệm vụ ${code}`,
  status: 'inProgress',
  continuing: false,
  overdueDays: null,
  changes: [],
  on: '2024-12-10',
  fields: [],
  item: null,
  reason: null,
  document: null,
  ...rest,
});

const changes: Changes = {
  nextCursor: null,
  plan: { slug: plan.slug, code: plan.code },
  from: {
    asOf: '2024-09-30',
    knownAt: '2024-10-08T10:00:00Z',
    snapshot: { id: SNAPSHOT, name: 'Báo cáo quý III' },
    targets: { completed: 4, total: 28 },
    tasks: { completed: 0, total: 0 },
  },
  to: {
    asOf: '2024-12-31',
    knownAt: null,
    snapshot: null,
    targets: { completed: 18, total: 28 },
    tasks: { completed: 0, total: 0 },
  },
  total: 2,
  counts: [
    { change: 'stopped', count: 1 },
    { change: 'deadlineMoved', count: 1 },
    { change: 'fellOverdue', count: 1 },
  ],
  policies: [],
  achievementCap: null,
  items: [
    change('N01-01', {
      status: 'stopped',
      changes: ['stopped'],
      fields: [{ field: 'status', before: 'inProgress', after: 'stopped' }],
      reason: 'Không bố trí được kinh phí',
    }),
    change('N01-02', {
      overdueDays: 16,
      changes: ['deadlineMoved', 'fellOverdue'],
      fields: [
        { field: 'dueOn', before: '2024-10-31', after: '2024-12-15' },
        { field: 'isOverdue', before: false, after: true },
      ],
      document: 'Quyết định số 99/QĐ-UBND',
    }),
  ],
};

function open(answer: Changes, search = '') {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(planQuery(plan.slug).queryKey, plan);
  queries.setQueryData(changesQuery(plan.slug, {}).queryKey, answer);
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[`/ke-hoach/${plan.slug}/thay-doi${search}`]}>
          <Routes>
            <Route path="/ke-hoach/:slug/thay-doi" element={<ChangesPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const cards = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

it('says from what to what, how many, and sets the old value beside the new', () => {
  open(changes);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    '02 nội dung thay đổi từ bản chốt “Báo cáo quý III” đến ngày 31/12/2024',
  );
  expect(screen.getByText('Chỉ tiêu hoàn thành: 04/28 → 18/28')).toBeTruthy();
  expect(cards()).toEqual(['Quá hạn 1', 'Dừng triển khai 1']);
  const stopped = within(screen.getByText('Nhiệm vụ N01-01').closest('li') as HTMLElement);
  expect(stopped.getByText('Đang thực hiện').closest('del')).toBeTruthy();
  expect(stopped.getByText('Dừng triển khai').closest('ins')).toBeTruthy();
  expect(stopped.getByText('Lý do: Không bố trí được kinh phí')).toBeTruthy();
  const late = within(screen.getByText('Nhiệm vụ N01-02').closest('li') as HTMLElement);
  expect(late.getByText('Quá hạn 16 ngày')).toBeTruthy();
  expect(late.getByText('Điều chỉnh thời hạn')).toBeTruthy();
  expect(late.getByText('31/10/2024').closest('del')).toBeTruthy();
  expect(late.getByText('15/12/2024').closest('ins')).toBeTruthy();
  expect(late.getByText('Theo Quyết định số 99/QĐ-UBND')).toBeTruthy();
  expect(late.getByRole('link').getAttribute('href')).toBe(
    '/ke-hoach/mau-2024/nhiem-vu/N01-02?ngay=2024-12-31&biet-den=nay',
  );
});

it('puts every change on paper, whatever is folded on the screen', () => {
  const many = Array.from({ length: 20 }, (_, index) => change(`N02-${index + 10}`, { changes: ['stopped'] }));
  open({ ...changes, items: [...many, ...changes.items] });
  const names = () => screen.queryAllByRole('link', { name: /^Nhiệm vụ N02/ }).length;
  const folded = names();
  expect(folded).toBeLessThan(20);
  act(() => void globalThis.dispatchEvent(new Event('beforeprint')));
  expect(names()).toBe(20);
  expect(screen.queryByRole('button', { name: /^Xem thêm/ })).toBeNull();
  act(() => void globalThis.dispatchEvent(new Event('afterprint')));
  expect(names()).toBe(folded);
});

it('filters by kind in the address', () => {
  open(changes, '?loai=deadlineMoved');
  expect(cards()).toEqual(['Điều chỉnh thời hạn 1']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^01 nội dung thay đổi/);
  const filters = within(screen.getByRole('navigation', { name: 'Lọc theo loại thay đổi' }));
  const address = (name: string) => filters.getByRole('link', { name }).getAttribute('href');
  expect(address('Tất cả 2')).toBe('/ke-hoach/mau-2024/thay-doi');
  expect(address('Điều chỉnh thời hạn 1')).toBe('/ke-hoach/mau-2024/thay-doi');
  expect(address('Dừng triển khai 1')).toBe('/ke-hoach/mau-2024/thay-doi?loai=deadlineMoved%2Cstopped');
});

it('says so when nothing changed', () => {
  open({ ...changes, total: 0, counts: [], items: [] });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Không có thay đổi từ bản chốt “Báo cáo quý III” đến ngày 31/12/2024',
  );
  expect(cards()).toEqual([]);
});
