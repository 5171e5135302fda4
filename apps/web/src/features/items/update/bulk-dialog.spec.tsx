import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { PlanViewProvider } from '../../../shared/plan';
import { entry, itemRow, placed } from '../testing/rows';
import BulkDialog from './bulk-dialog';

const plan = {
  slug: 'p',
  issuedOn: '2024-01-15',
  startsOn: '2024-01-15',
  endsOn: '2024-12-31',
  defaultAsOf: '2024-12-31',
  year: 2024,
  snapshots: [],
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
} as unknown as PlanDetail;
const rows = [itemRow({ code: 'A', version: 3 }), itemRow({ code: 'B', version: 5 })];

/** As much of a Response as the client reads; jsdom has none of its own. */
const json = (body: unknown, status = 200) =>
  ({
    ok: status < 400,
    status,
    statusText: '',
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
    json: () => Promise.resolve(body),
  }) as unknown as Response;

interface Item {
  readonly code: string;
  readonly version: number;
}

it('tells what a colleague changed since the items were chosen, and states nothing over it unseen', async () => {
  // jsdom knows no font loading, which a growing text box waits for.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  const now = new Map([
    ['A', 3],
    ['B', 5],
  ]);
  const sent: Item[][] = [];
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = (input as string).replace('/api/v1', '');
    if ((init?.method ?? 'GET') === 'GET') {
      if (path.startsWith('/session')) return Promise.resolve(json({ title: 'x', status: 401 }, 401));
      const statements = [placed(entry({ id: 'b', status: 'stopped', reason: 'Thiếu vốn' }))];
      const items = [...now].map(([code, version]) => ({ code, version, statements: version === 6 ? statements : [] }));
      return Promise.resolve(json({ items }));
    }
    const { items } = JSON.parse(init?.body as string) as { items: Item[] };
    sent.push(items);
    const isStale = items.some(({ code, version }) => now.get(code) !== version);
    if (isStale) return Promise.resolve(json({ code: 'stale', status: 412, title: 'x', requestId: '1' }, 412));
    const answer = items.map(({ code }) => ({ kind: 'task', code, entry: entry({ id: code }) }));
    return Promise.resolve(json({ items: answer }, 201));
  });
  const onSaved = jest.fn();
  const user = userEvent.setup();
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={['/ke-hoach/p/nhiem-vu?ngay=2024-12-31&biet-den=nay']}>
          <PlanViewProvider plan={plan}>
            <BulkDialog targets={rows} onClose={() => undefined} onSaved={onSaved} onPartly={() => undefined} />
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('dialog', undefined, { timeout: 15_000 });
  screen.getAllByRole('radio')[0]?.focus();
  now.set('B', 6);
  await user.keyboard('dangth{Enter}');
  expect(await screen.findByText(/Đồng nghiệp vừa cập nhật 1 nội dung/)).toBeTruthy();
  expect(screen.getByText(/Dừng triển khai.*Thiếu vốn/)).toBeTruthy();
  expect(onSaved).not.toHaveBeenCalled();
  expect(sent[0]?.map(({ version }) => version)).toEqual([3, 5]);
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent[1]?.map(({ version }) => version)).toEqual([3, 6]);
});
