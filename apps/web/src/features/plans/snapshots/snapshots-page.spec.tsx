import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { planQuery } from '../../../shared/plan';
import { sessionQuery } from '../../../shared/session';
import { summaryQuery } from '../plan-queries';
import { SnapshotsPage } from './snapshots-page';

const snapshot = (id: string, asOf: string) => ({
  ...{ id, name: id, asOf, knownAt: `${asOf}T10:00:00Z`, publishedAt: `${asOf}T10:00:00Z` },
  ...{ publishedBy: null, note: null, document: null },
});
const snapshots = [snapshot('Quý III', '2025-09-30'), snapshot('Năm 2025', '2025-12-31')];

it('says of each snapshot how far the plan had come by then', () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const province = { code: 'mau', name: 'Tỉnh Mẫu', simulated: false };
  queries.setQueryData(sessionQuery.queryKey, null);
  queries.setQueryData(planQuery('mau').queryKey, {
    slug: 'mau',
    code: '02',
    province,
    snapshots,
  } as unknown as PlanDetail);
  const policy = { targets: { percentDigits: 2 }, tasks: { percentDigits: 1 } };
  for (const [index, completed] of [22, 26].entries()) {
    const rollUps = { targets: { total: 30, completed }, tasks: { total: 0, completed: 0 } };
    queries.setQueryData(summaryQuery('mau', snapshots[index]).queryKey, { ...rollUps, policy } as never);
  }
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={['/ke-hoach/mau/chot-so-lieu']}>
          <Routes>
            <Route path="/ke-hoach/:slug/chot-so-lieu" element={<SnapshotsPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  const row = (name: RegExp) => within(screen.getByRole('row', { name }));
  expect(row(/^Quý III/).getByText('22/30').parentElement?.textContent).toBe('22/30 (73,33%)');
  expect(row(/^Năm 2025/).getByText('26/30').parentElement?.textContent).toBe('26/30 (86,67%)');
  expect(row(/^Năm 2025/).getByText('–')).toBeTruthy();
});
