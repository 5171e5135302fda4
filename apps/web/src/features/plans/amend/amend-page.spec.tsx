import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { PlanDetail, Session } from '../../../shared/contract-types';
import { planQuery } from '../../../shared/plan';
import { sessionQuery } from '../../../shared/session';
import { AmendPage } from './amend-page';

const plan = {
  slug: 'p',
  code: '73/KH-UBND',
  title: 'Chuyển đổi số',
  issuedOn: '2024-01-15',
  startsOn: '2024-01-15',
  endsOn: '2024-12-31',
  year: 2024,
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: false },
  policy: {},
  pillars: [],
  goals: [],
  groups: [{ code: 'nhom-1', name: 'Hạ tầng số' }],
  amendments: [],
  snapshots: [],
} as unknown as PlanDetail;
const session = {
  user: { username: 'editor', name: 'Cán bộ' },
  permissions: { mau: ['plan.read', 'plan.write', 'plan.publish'] },
  memberships: [],
} as unknown as Session;

const unit = (code: string, name: string) => ({
  ...{ code, name, shortName: null, otherNames: [], kind: 'department', parent: null, validFrom: null, validTo: null },
});
const UNITS = [unit('so-y-te', 'Sở Y tế'), unit('so-noi-vu', 'Sở Nội vụ')];
const task = {
  ...{ kind: 'task', code: 'NV-1', name: 'Phủ sóng 5G', dueOn: '2024-09-30', frequency: 'once', version: 1 },
  ...{ section: { code: 'nhom-1', name: 'Hạ tầng số' }, leadUnits: [UNITS[0]], coordinatingUnits: [] },
  ...{ executingUnits: [], measures: [], note: null, sourceSection: null, deliverable: null, taskSource: 'plan' },
};

/** As much of a Response as the client reads; jsdom has none of its own. */
const json = (body: unknown, status = 200) =>
  ({
    ok: status < 400,
    status,
    statusText: '',
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
    json: () => Promise.resolve(body),
  }) as unknown as Response;

interface Saved {
  readonly document: Readonly<Record<string, unknown>>;
}

const written = {
  ...{ code: 'NV-1', name: 'Phủ sóng 5G', group: 'nhom-1', dueOn: '2024-09-30', frequency: 'once', source: 'plan' },
  ...{ leadUnits: ['so-y-te'], coordinatingUnits: [], executingUnits: [] },
};
/** As it was saved on the server: the task gets another name and another unit. */
const DRAFT = {
  version: 1,
  updatedBy: 'Cán bộ',
  updatedAt: '2024-11-30T08:00:00+07:00',
  document: {
    ...{ effectiveOn: null, document: null, note: '', indicators: [], removed: [], withPolicy: false },
    before: [['NV-1', written]],
    bench: {
      groups: plan.groups,
      tasks: [{ ...written, name: 'Phủ sóng 5G toàn tỉnh', leadUnits: ['so-noi-vu'] }],
    },
  },
};

function open(onSave: (sent: Saved, ifMatch: string | null) => Response) {
  // jsdom knows no font loading, which a growing text box waits for.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = (input as string).replace('/api/v1', '');
    if (init?.method === 'PUT') {
      const headers = init.headers as Record<string, string>;
      return Promise.resolve(onSave(JSON.parse(init.body as string) as Saved, headers['if-match'] ?? null));
    }
    if (path.endsWith('/amendment-draft')) return Promise.resolve(json(DRAFT));
    if (path.includes('/tasks/NV-1')) return Promise.resolve(json(task));
    if (path.includes('/tasks?')) return Promise.resolve(json({ items: [task], nextCursor: null }));
    if (path.includes('/units?')) return Promise.resolve(json({ items: UNITS, nextCursor: null }));
    return Promise.resolve(json({ items: [], nextCursor: null }));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, session);
  queries.setQueryData(planQuery('p').queryKey, plan);
  const router = createMemoryRouter([{ path: '/ke-hoach/:slug/dieu-chinh', element: <AmendPage /> }], {
    initialEntries: ['/ke-hoach/p/dieu-chinh'],
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}

it('shows what changes in names, and lets a colleague’s save in between be taken field by field', async () => {
  const saves: { sent: Saved; ifMatch: string | null }[] = [];
  const bench = { ...DRAFT.document.bench, tasks: DRAFT.document.bench.tasks.map((row) => ({ ...row })) };
  for (const row of bench.tasks) Object.assign(row, { leadUnits: ['so-y-te', 'so-noi-vu'], dueOn: '2024-12-31' });
  const theirs = { ...DRAFT, version: 9, document: { ...DRAFT.document, note: 'của họ', bench } };
  const user = open((sent, ifMatch) => {
    saves.push({ sent, ifMatch });
    return saves.length === 1
      ? json({ code: 'stale', status: 412, title: 'x', requestId: '1', current: theirs }, 412)
      : json({ ...DRAFT, version: 10, document: sent.document });
  });
  const list = await screen.findByRole('region', { name: 'Những gì thay đổi' }, { timeout: 15_000 });
  await within(list).findByText('Sở Nội vụ');
  expect(within(list).getByText('Sở Y tế')).toBeTruthy();
  await user.type(screen.getByLabelText('Ghi chú'), 'của tôi');
  await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));

  const dialog = await screen.findByRole('dialog', { name: /được người khác lưu/ }, { timeout: 10_000 });
  const rowOf = (words: RegExp) => within(dialog).getByRole('row', { name: words });
  expect(rowOf(/Ghi chú/).textContent).toContain('của tôi');
  expect(rowOf(/Chủ trì/).textContent).toContain('Sở Y tế, Sở Nội vụ');
  expect(rowOf(/Thời hạn/).textContent).toContain('31/12/2024');
  // What only they have changed is theirs unless somebody says otherwise.
  await user.click(within(rowOf(/Thời hạn/)).getByRole('radio', { name: /Bản của tôi/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Lưu theo lựa chọn' }));
  await waitFor(() => expect(saves).toHaveLength(2), { timeout: 10_000 });
  expect(saves.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"9"']);
  const last = saves[1]?.sent.document as { note: string; bench: { tasks: object[] } };
  expect(last.note).toBe('của tôi');
  expect(last.bench.tasks).toMatchObject([
    { name: 'Phủ sóng 5G toàn tỉnh', leadUnits: ['so-y-te', 'so-noi-vu'], dueOn: '2024-09-30' },
  ]);
  await within(list).findByText('Sở Y tế, Sở Nội vụ');
});
