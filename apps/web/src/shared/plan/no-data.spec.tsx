import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { ApiProblem } from '../api';
import type { PlanListItem } from '../contract-types';
import { type DataSearch, NoData } from './no-data';
import { plansQuery } from './plan-queries';

const plan = (slug: string, code: string, owner: string, simulated = false) =>
  ({
    slug,
    code,
    state: 'published',
    province: { code: owner, name: simulated ? `${owner} – số liệu mô phỏng` : owner, simulated },
  }) as PlanListItem;
const HERE = plan('kh34', '34/KH-UBND', 'Quảng Ninh');
const PLANS = [plan('mau-2026', '03/KH-UBND', 'Tỉnh Mẫu', true), plan('kh73', '73/KH-UBND', 'Quảng Ninh'), HERE];

/** Some plans have data of May; a plan that is named as closed may not be read. */
const searchIn = (slugs: readonly string[], closed: readonly string[] = []): DataSearch => ({
  what: 'test',
  look: ({ slug }) => {
    if (closed.includes(slug)) {
      const problem = { type: 'about:blank', title: 'Không có quyền', status: 403, code: 'forbidden', requestId: '1' };
      return Promise.reject(new ApiProblem(problem as ConstructorParameters<typeof ApiProblem>[0]));
    }
    return Promise.resolve(slugs.includes(slug) ? { when: 'Tháng 5/2025', to: `/ke-hoach/${slug}/xem` } : null);
  },
});

function show(search: DataSearch) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(plansQuery.queryKey, { items: PLANS, total: PLANS.length, nextCursor: null });
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <NoData plan={HERE} title="Chưa có số liệu" search={search} />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('a screen without data', () => {
  it.each([
    [['kh34', 'kh73'], [], 'Kế hoạch này có: Tháng 5/2025', '/ke-hoach/kh34/xem'],
    [['kh73', 'mau-2026'], [], 'Có ở 73/KH-UBND: Tháng 5/2025', '/ke-hoach/kh73/xem'],
    [['mau-2026'], [], 'Có ở 03/KH-UBND của Tỉnh Mẫu (mô phỏng): Tháng 5/2025', '/ke-hoach/mau-2026/xem'],
    [['kh73', 'mau-2026'], ['kh73'], 'Có ở 03/KH-UBND của Tỉnh Mẫu (mô phỏng): Tháng 5/2025', '/ke-hoach/mau-2026/xem'],
  ])('leads to the plan and period that has some: %j', async (having, closed, name, address) => {
    show(searchIn(having, closed));
    expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(address);
  });

  it('says so where no plan has any', async () => {
    show(searchIn([]));
    await screen.findByText('Chưa kế hoạch nào anh/chị xem được có nội dung này.');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
