import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { Changes, PlanDetail } from '../contract-types';
import { PlanViewProvider } from '../plan';
import { sessionQuery } from '../session';
import { ChangedMark } from './changed-mark';
import { changesQuery } from './changes.queries';

const snapshot = {
  id: '7c957d44-8a78-4646-b41a-e9385421b950',
  name: 'Báo cáo năm',
  asOf: '2024-12-31',
  knownAt: '2025-01-10T10:00:00Z',
  publishedAt: '2025-01-10T10:00:00Z',
  publishedBy: null,
  note: null,
  document: null,
};
const plan = {
  slug: 'mau-2024',
  province: { code: 'mau' },
  snapshots: [snapshot],
  defaultAsOf: '2024-12-31',
} as unknown as PlanDetail;
const changes = { total: 1, items: [{ kind: 'task', code: 'A' }] } as unknown as Changes;

function draw(search: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, null);
  queries.setQueryData(changesQuery(plan.slug, { from: snapshot.id }).queryKey, changes);
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[`/ke-hoach/mau-2024/nhiem-vu${search}`]}>
        <PlanViewProvider plan={plan}>
          <ChangedMark kind="task" code="A" as="sign" />
          <ChangedMark kind="target" code="A" as="sign" />
          <ChangedMark kind="task" code="B" as="words" />
        </PlanViewProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

it('says of an item on a snapshot that it changed since, and leads to the change', () => {
  draw('');
  const marks = screen.getAllByRole('link');
  expect(marks.map((mark) => [mark.getAttribute('aria-label'), mark.getAttribute('href')])).toEqual([
    ['Đã thay đổi sau bản chốt', `/ke-hoach/mau-2024/thay-doi?tu=${snapshot.id}#A`],
  ]);
});

it('says nothing on live figures', () => {
  draw('?biet-den=nay');
  expect(screen.queryAllByRole('link')).toEqual([]);
});
