import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { UnitStanding } from '@tiendo/contracts';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { PlanDetail, PlanListItem, Session } from '../../../shared/contract-types';
import { PlanViewProvider } from '../../../shared/plan';
import { plansQuery } from '../../../shared/plan/plan-queries';
import { sessionQuery } from '../../../shared/session';
import { statedFiguresQuery } from '../../../shared/stated-figures';
import { unitQuery } from '../localities.queries';
import { UnitPage } from './unit-page';

const province = { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false };
const plan = {
  ...{ slug: 'kh73', code: '73/KH-UBND', title: 'Kế hoạch', state: 'published', province, snapshots: [] },
  defaultAsOf: '2024-12-31',
} as unknown as PlanDetail;
const other = { ...plan, slug: 'kh34', code: '34/KH-UBND' } as unknown as PlanListItem;
const session: Session = {
  user: { id: '1', username: 'viewer', displayName: 'Người xem' },
  memberships: [{ province, role: 'viewer', unit: null }],
  permissions: { 'quang-ninh': ['plan.read'] },
  expiresAt: '2027-01-01T00:00:00Z',
  mustChangePassword: false,
};
const page = (change: object): UnitStanding => ({
  plan: { slug: 'kh73', code: '73/KH-UBND' },
  asOf: '2024-12-31',
  unit: {
    ...{ code: 'ha-long', name: 'Thành phố Hạ Long', shortName: null, nowName: null, kind: 'districtLevel' },
    ...{ officialOrder: 1, validFrom: null, validTo: null, parent: null, tile: null, block: 'districts', note: null },
  },
  ...{ predecessors: [], successors: [], breaks: [], period: null, previousPeriod: null, periods: [] },
  ...{ standing: null, lines: [], items: [], missing: [], people: [] },
  ...change,
});

it('a plan that says nothing of a unit names the plan and period that do', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const times = { asOf: undefined, knownAt: undefined };
  const period = {
    code: '2025M05',
    kind: 'month',
    label: 'Tháng 5/2025',
    startsOn: '2025-05-01',
    endsOn: '2025-05-31',
  };
  queries.setQueryData(sessionQuery.queryKey, session);
  queries.setQueryData(plansQuery.queryKey, {
    items: [plan as unknown as PlanListItem, other],
    total: 2,
    nextCursor: null,
  });
  queries.setQueryData(unitQuery('kh73', 'ha-long', times, undefined).queryKey, page({}));
  queries.setQueryData(
    unitQuery('kh34', 'ha-long', times, undefined).queryKey,
    page({ period, standing: { total: 0 }, lines: [{}] }),
  );
  const stated = statedFiguresQuery('quang-ninh', { unit: 'ha-long', asOf: '2024-12-31', knownAt: undefined });
  queries.setQueryData(stated.queryKey, {
    pages: [{ items: [], total: 0, nextCursor: null, documents: [] }],
    pageParams: [undefined],
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={['/ke-hoach/kh73/don-vi/ha-long']}>
          <PlanViewProvider plan={plan}>
            <Routes>
              <Route path="/ke-hoach/:slug/don-vi/:code" element={<UnitPage />} />
            </Routes>
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(screen.getByText('Kế hoạch 73/KH-UBND không có chỉ tiêu, nhiệm vụ, số liệu nào của đơn vị này')).toBeTruthy();
  const link = await screen.findByRole('link', { name: 'Có ở 34/KH-UBND: Tháng 5/2025' });
  expect(link.getAttribute('href')).toBe('/ke-hoach/kh34/don-vi/ha-long');
});
