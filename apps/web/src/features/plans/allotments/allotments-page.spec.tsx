import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Allotments } from '@tiendo/contracts';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { PlanDetail, Session } from '../../../shared/contract-types';
import { planQuery } from '../../../shared/plan';
import { sessionQuery } from '../../../shared/session';
import { AllotmentsPage } from './allotments-page';

const plan = {
  ...{ slug: 'p', code: '73/KH-UBND', title: 'Chuyển đổi số', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: false },
} as unknown as PlanDetail;
const sessionWith = (permissions: string[]) =>
  ({
    user: { username: 'editor', name: 'Cán bộ' },
    permissions: { mau: permissions },
    memberships: [],
  }) as unknown as Session;
const unit = (code: string, name: string) => ({
  ...{
    code,
    name,
    shortName: null,
    otherNames: [],
    kind: 'communeLevel',
    parent: null,
    validFrom: null,
    validTo: null,
  },
});
const UNITS = [unit('xa-a', 'Xã Bình Hà'), unit('xa-b', 'Xã An Hòa'), unit('xa-c', 'Xã Phú Lâm')];
const DOCUMENT = {
  id: '0b3f0d5e-6a55-4a0c-9f2e-0d2f0f6f0001',
  label: 'Quyết định số 5/QĐ-UBND',
  title: 'Giao',
  issuer: 'UBND',
};
const ALLOTMENTS: Allotments = {
  plan: { slug: 'p', code: '73/KH-UBND', title: 'Chuyển đổi số', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  target: { code: 'CT-1', name: '100 điểm hỗ trợ' },
  day: '2026-11-30',
  measures: [
    {
      indicator: { code: 'diem', name: 'Điểm hỗ trợ', measureUnit: 'điểm', aggregation: 'sum' },
      ...{ label: 'Điểm hỗ trợ', horizon: null, comparator: 'atLeast', value: '100', valueUpper: null },
      ...{ withoutAllotment: 'nothing', sum: '40', rest: '60' },
      levels: [
        {
          unit: { code: 'xa-a', name: 'Xã Bình Hà' },
          ...{ value: '40', valueUpper: null, from: '2026-01-01', share: null, document: DOCUMENT },
        },
      ],
    },
  ],
  acts: [],
  version: 3,
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

function open(permissions = ['plan.read', 'plan.publish']) {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  const sent: { body: unknown; ifMatch: string | undefined }[] = [];
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = input as string;
    if (init?.method === 'POST') {
      const ifMatch = (init.headers as Record<string, string>)['if-match'];
      sent.push({ body: JSON.parse(init.body as string), ifMatch });
      return Promise.resolve(json(ALLOTMENTS, 201));
    }
    if (path.includes('/allotments')) return Promise.resolve(json(ALLOTMENTS));
    if (path.includes('/units?')) return Promise.resolve(json({ items: UNITS, nextCursor: null }));
    if (path.includes('/documents')) return Promise.resolve(json({ items: [DOCUMENT], nextCursor: null, total: 1 }));
    return Promise.resolve(json({ items: [], nextCursor: null }));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, sessionWith(permissions));
  queries.setQueryData(planQuery('p').queryKey, plan);
  const router = createMemoryRouter(
    [{ path: '/ke-hoach/:slug/chi-tieu/:code/giao-chi-tieu', element: <AllotmentsPage /> }],
    {
      initialEntries: ['/ke-hoach/p/chi-tieu/CT-1/giao-chi-tieu'],
    },
  );
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), sent };
}
const list = (name: RegExp) => screen.findByRole('textbox', { name });

it('shows what is allotted, held against the level of the plan', async () => {
  open(['plan.read']);
  const row = await screen.findByRole('row', { name: /Xã Bình Hà/ }, { timeout: 10_000 });
  expect(row.textContent).toContain('≥ 40 điểm');
  expect(screen.getByText(/Cộng các mức đã giao: 40 \/ 100 điểm \(còn 60 chưa giao\)/)).toBeTruthy();
  expect(screen.queryByText('Giao hoặc điều chỉnh mức')).toBeNull();
});

it('shows a pasted list before it is recorded, asks which unit a name means, and sends what is good', async () => {
  const { user, sent } = open();
  const field = await list(/Danh sách đơn vị và mức/);
  fireEvent.change(field, { target: { value: 'Xã An Hòa\t25\nXã Lạ\t9' } });
  const preview = await screen.findByRole('region', { name: 'Sẽ ghi' });
  expect(within(preview).getByRole('row', { name: /Xã An Hòa/ }).textContent).toContain('giao mới');
  expect(within(preview).getByRole('row', { name: /Xã Lạ/ }).textContent).toContain('không rõ đơn vị nào');
  expect(within(preview).getByText(/Cộng các mức đã giao: 65/)).toBeTruthy();
  expect(within(preview).getByRole('combobox', { name: /“Xã Lạ” là đơn vị nào/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Giao mức cho 1 đơn vị' }).hasAttribute('disabled')).toBe(true);
  await user.click(await screen.findByRole('button', { name: /Quyết định số 5/ }));
  await user.click(screen.getByRole('button', { name: 'Giao mức cho 1 đơn vị' }));
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''));
  expect(sent).toEqual([
    {
      ifMatch: '"3"',
      body: {
        ...{ indicator: 'diem', horizon: null, from: '2026-01-01', documentId: DOCUMENT.id },
        items: [{ unit: 'xa-b', value: '25' }],
      },
    },
  ]);
});

it('divides a quantity by shares and says who gets what rounding leaves over', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('radio', { name: /Chia một tổng/ }));
  await user.type(screen.getByRole('textbox', { name: /Tổng để chia/ }), '100');
  const field = await list(/Danh sách đơn vị và tỷ phần/);
  fireEvent.change(field, { target: { value: UNITS.map(({ name }) => `${name}\t1`).join('\n') } });
  const preview = await screen.findByRole('region', { name: 'Sẽ ghi' });
  expect(within(preview).getByRole('row', { name: /Xã Bình Hà/ }).textContent).toMatch(/≥ 34 điểm.*phần dư/);
  expect(within(preview).getByText(/Phần dư khi làm tròn: 1 đơn vị/)).toBeTruthy();
  expect(within(preview).getByText(/vừa đủ mức của kế hoạch/)).toBeTruthy();
});
