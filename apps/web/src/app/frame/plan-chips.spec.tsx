import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { PlanDetail } from '../../shared/contract-types';
import { PlanViewProvider } from '../../shared/plan';
import { sessionQuery } from '../../shared/session';
import { PlanChips } from './plan-chips';

const RULE: PlanDetail['policy']['targets'] = { countsAsCompleted: [], excludedFromTotal: [], percentDigits: 1 };
const plan: PlanDetail = {
  ...{ slug: 'kh73', code: '73/KH-UBND', title: 'Kế hoạch', issuer: 'UBND', issuedOn: '2024-03-13', year: 2024 },
  ...{ startsOn: '2024-03-13', endsOn: '2024-12-31', targetCount: 1, taskCount: 0, state: 'published' },
  province: { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false },
  ...{ silenceDays: 60, policy: { targets: RULE, tasks: RULE }, sourceNote: null, sourceDocument: null },
  ...{
    pillars: [],
    goals: [],
    groups: [],
    amendments: [],
    defaultAsOf: '2024-12-31',
    recount: null,
    withheld: 0,
    revision: 1,
  },
  snapshots: [
    {
      id: 'a0d7b3ab-6c4e-4f0e-9f0e-3d1f5f1c2a10',
      ...{ name: 'Báo cáo năm 2024', asOf: '2024-12-31', knownAt: '2024-12-31T02:00:00.000Z' },
    } as PlanDetail['snapshots'][number],
  ],
};

function open(path: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, null);
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[path]}>
          <PlanViewProvider plan={plan}>
            <PlanChips />
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it.each([
  ['of a snapshot carries no stamp', '/ke-hoach/kh73', false],
  ['of the figures as they are is stamped', '/ke-hoach/kh73?biet-den=nay', true],
  ['of the figures as they were known once is stamped', '/ke-hoach/kh73?biet-den=2024-06-30T02:00:00.000Z', true],
  ['of a ranking says itself what it is', '/ke-hoach/kh73/xep-hang?biet-den=nay', false],
])('a sheet %s', (_, path, isStamped) => {
  open(path);
  expect(screen.queryByText('Tạm tính, chưa công bố') !== null).toBe(isStamped);
});
