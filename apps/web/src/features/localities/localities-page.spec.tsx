import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { Attainment, LocalityList, LocalityRow } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import type { PlanDetail, Session } from '../../shared/contract-types';
import { PlanViewProvider } from '../../shared/plan';
import { sessionQuery } from '../../shared/session';
import { localitiesQuery, type LocalityChoice } from './localities.queries';
import { LocalitiesPage } from './localities-page';

const RULE = { countsAsCompleted: [], excludedFromTotal: [], percentDigits: 1 };
const plan: PlanDetail = {
  slug: 'mau-2025',
  code: '01/KH-UBND',
  title: 'Chuyển đổi số năm 2025',
  issuer: 'UBND tỉnh',
  issuedOn: '2025-01-05',
  year: 2025,
  startsOn: '2025-01-05',
  endsOn: '2025-12-31',
  province: { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true },
  targetCount: 2,
  taskCount: 0,
  state: 'published',
  silenceDays: 60,
  policy: { targets: RULE, tasks: RULE },
  sourceNote: null,
  sourceDocument: null,
  pillars: [],
  goals: [],
  groups: [],
  snapshots: [],
  amendments: [],
  defaultAsOf: '2025-12-31',
  revision: 1,
};
const session: Session = {
  user: { id: '1', username: 'viewer', displayName: 'Lãnh đạo' },
  memberships: [{ province: plan.province, role: 'viewer', unit: null }],
  permissions: { mau: ['plan.read'] },
  expiresAt: '2027-01-01T00:00:00Z',
  mustChangePassword: false,
};

const part = (completed: number, total: number, more: Partial<Attainment> = {}): Attainment => ({
  asked: total,
  reported: total,
  total,
  completed,
  undetermined: 0,
  percent: (100 * completed) / total,
  percentHighest: (100 * completed) / total,
  achievement: 90,
  achievementCount: total,
  reportedPercent: 100,
  ...more,
});
const row = (name: string, its: Attainment, more: Partial<LocalityRow> = {}): LocalityRow => ({
  ...its,
  code: name.toLowerCase().replaceAll(' ', '-'),
  name,
  shortName: null,
  nowName: null,
  kind: 'districtLevel',
  officialOrder: 1,
  validFrom: null,
  validTo: null,
  parent: null,
  tile: null,
  rank: null,
  places: null,
  previousRank: null,
  movement: null,
  carriedFrom: [],
  pillars: [],
  figures: [],
  ...more,
});
const SILENT = { reported: 0, achievement: null, reportedPercent: 0 };
const period = {
  code: '2025M05',
  kind: 'month',
  label: 'Tháng 5/2025',
  startsOn: '2025-05-01',
  endsOn: '2025-05-31',
  state: 'closed',
} as const;
const list = (more: Partial<LocalityList> = {}): LocalityList => ({
  plan: { slug: plan.slug, code: plan.code },
  period,
  previousPeriod: { code: '2025M04', label: 'Tháng 4/2025' },
  periods: [period],
  knownAt: null,
  block: 'districts',
  blocks: ['districts'],
  boundary: null,
  reorganisation: null,
  pillar: null,
  pillars: [{ code: 'so', name: 'Chính quyền số' }],
  indicators: [],
  index: 'completion',
  minimumItems: 1,
  targetsAsked: 2,
  whole: { units: 3, reporting: 2, ranked: 2, allMet: 1, ...part(3, 6) },
  parents: [],
  items: [
    row('Mau An', part(2, 2), {
      rank: 1,
      places: { best: 1, worst: 1 },
      movement: { kind: 'up', places: 2 },
      pillars: [part(2, 2)],
    }),
    row('Mau Ha', part(1, 2, { undetermined: 1, percentHighest: 100 }), {
      places: { best: 1, worst: 2 },
      pillars: [null],
    }),
    row('Mau Son', part(0, 2, SILENT), { pillars: [part(0, 2, SILENT)] }),
  ],
  nextCursor: null,
  total: 3,
  ...more,
});

function open(answer: LocalityList, search = '', choice: LocalityChoice = {}, who: Session | null = session) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, who);
  const asked = { period: undefined, pillar: undefined, block: undefined, boundary: undefined, parent: undefined };
  const { queryKey } = localitiesQuery(plan.slug, { asOf: undefined, knownAt: undefined }, { ...asked, ...choice });
  queries.setQueryData(queryKey, answer);
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[`/ke-hoach/${plan.slug}/dia-phuong${search}`]}>
          <PlanViewProvider plan={plan}>
            <LocalitiesPage />
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim());

it('says the finding, and prints each figure in its cell: a range as a range, silence as silence', () => {
  open(list());
  expect(heading()).toBe('03/06 lượt chỉ tiêu đạt (50%); 01/03 địa phương đạt mọi chỉ tiêu được giao (Mau An)');
  expect(cellsOf(/Mau An/)).toEqual(['1 ▲2tăng 02 bậc', '100% 2/2', '100% 2/2', '90%', '2/2']);
  expect(cellsOf(/Mau Ha/)).toEqual(['1–2', '50–100% 1/2', '–', '90%', '2/2']);
  expect(cellsOf(/Mau Son/)).toEqual(['–', 'Chưa báo cáo', 'Chưa báo cáo', '–', '0/2']);
  expect(screen.getByRole('link', { name: 'Mau An' }).getAttribute('href')).toBe('/ke-hoach/mau-2025/don-vi/mau-an');
});

it('gives a visitor names without a way to what does not leave the house', () => {
  open(list({ whole: { ...list().whole, ranked: 0 } }), '', {}, null);
  expect(screen.queryByRole('link', { name: 'Mau An' })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Hạng' })).toBeNull();
});

it('finds a name without its diacritics, and says when none fits', () => {
  const { unmount } = open(list(), '?tim=mau%20son');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  unmount();
  open(list(), '?tim=khong');
  expect(screen.getByText('Không có địa phương nào khớp')).toBeTruthy();
});

it('leads from tile to tile, one of them in the order of Tab', () => {
  open(list(), '?xem=o');
  const tiles = within(screen.getByRole('group', { name: /bản đồ ô/ })).getAllByRole('link');
  expect(tiles.map((tile) => tile.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  expect(tiles[2]?.textContent).toBe('Mau Son Chưa báo cáo');
});

it('shows what was reported where no target is asked, and says that the list of targets has no source', () => {
  const bound = { value: null, low: '97', lowOpen: true, high: '100', highOpen: false, outcome: null };
  open(
    list({
      targetsAsked: 0,
      pillars: [],
      indicators: [{ code: 'tk', name: 'Người dân có tài khoản', measureUnit: '%', direction: 'higherIsBetter' }],
      items: [row('Mau An', part(0, 1), { figures: [bound] }), row('Mau Ha', part(0, 1, SILENT), { figures: [null] })],
    }),
  );
  expect(heading()).toContain('danh mục chỉ tiêu chưa có nguồn');
  expect(cellsOf(/Mau An/)[0]).toBe('trên 97%');
  expect(cellsOf(/Mau Ha/)[0]).toBe('Chưa báo cáo');
});

it('names the carry rules where units of the other side are shown', () => {
  const reorganisation: LocalityList['reorganisation'] = {
    effectiveOn: '2025-07-01',
    before: { block: 'districts', units: 3 },
    after: { block: 'communes', units: 5 },
    rules: [{ rule: 'sum', indicators: ['Hồ sơ trực tuyến'] }],
    comparable: 3,
    notComparable: [],
  };
  open(list({ boundary: 'after', reorganisation }), '?ranh-gioi=sau', { boundary: 'after' });
  expect(screen.getByText('Cộng tử số và mẫu số: Hồ sơ trực tuyến.')).toBeTruthy();
});
