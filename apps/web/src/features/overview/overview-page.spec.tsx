import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { LocalityList } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import type { Overview, PlanDetail, Session } from '../../shared/contract-types';
import { overviewQuery, PlanViewProvider } from '../../shared/plan';
import { sessionQuery } from '../../shared/session';
import { externalResultsQuery, localitiesQuery } from '../../shared/standings';
import { OverviewPage } from './overview-page';
import { KH73 } from './testing/kh73';

const plan: PlanDetail = {
  slug: KH73.plan.slug,
  code: '73/KH-UBND',
  title: 'Chuyển đổi số toàn diện tỉnh Quảng Ninh năm 2024',
  issuer: 'UBND tỉnh Quảng Ninh',
  issuedOn: '2024-03-13',
  year: 2024,
  startsOn: '2024-03-13',
  endsOn: '2024-12-31',
  province: { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false },
  targetCount: 30,
  taskCount: 35,
  state: 'published',
  silenceDays: 60,
  policy: KH73.policy,
  sourceNote: null,
  sourceDocument: null,
  pillars: [],
  goals: [],
  groups: [],
  snapshots: [],
  amendments: [],
  defaultAsOf: '2024-12-31',
  recount: null,
  withheld: 0,
  revision: 1,
};

const stopped: Overview['attention']['items'][number] = {
  kind: 'target',
  code: 'KH73-CQ-11',
  name: 'Cập nhật dữ liệu quy định kinh doanh',
  status: 'stopped',
  continuing: false,
  why: ['stopped'],
  overdueDays: null,
  dueOn: null,
  since: '2024-12-26',
  silentDays: null,
  cause: null,
  reason: null,
  proposal: null,
  proposalTo: null,
  awaiting: null,
  lacksPermission: true,
  notNamed: [],
  leadUnits: [],
  measure: null,
};

const committee: Session = {
  user: { id: '1', username: 'committee', displayName: 'Thành viên Ban Chỉ đạo' },
  memberships: [{ province: plan.province, role: 'committee', unit: null }],
  permissions: { 'quang-ninh': ['plan.read'] },
  expiresAt: '2027-01-01T00:00:00Z',
  mustChangePassword: false,
};

/** Of a plan that asks nothing of localities. */
const NO_LOCALITIES = { period: null, indicators: [], items: [], whole: { units: 0, reporting: 0, total: 0 } };

function open(overview: Overview, session: Session | null, search = '', list: object = NO_LOCALITIES) {
  const localities = list as LocalityList;
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, session);
  const request = { slug: plan.slug, asOf: undefined, knownAt: undefined, since: undefined };
  queries.setQueryData(overviewQuery(request).queryKey, overview);
  queries.setQueryData(localitiesQuery(plan.slug, { asOf: undefined, knownAt: undefined }, {}).queryKey, localities);
  queries.setQueryData(externalResultsQuery(plan.province.code).queryKey, { items: [] });
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[`/ke-hoach/${plan.slug}/tong-quan${search}`]}>
          <PlanViewProvider plan={plan}>
            <OverviewPage />
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const withAttention: Overview = {
  ...KH73,
  attention: {
    total: 1,
    byKind: [{ kind: 'stopped', count: 1 }],
    byCause: [],
    items: [stopped],
  },
};

it('answers first, and every figure opens the list behind it', () => {
  open(withAttention, committee);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^21\/30 chỉ tiêu .* 22\/35 nhiệm vụ/);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toContain('/ke-hoach/quang-ninh-kh73-2024/chi-tieu?trang-thai=stopped');
  expect(links).toContain('/ke-hoach/quang-ninh-kh73-2024/nhiem-vu?trang-thai=mostlyCompleted');
  expect(links).toContain('/ke-hoach/quang-ninh-kh73-2024/chi-tieu?tru-cot=digital-government');
  expect(links).toContain('/ke-hoach/quang-ninh-kh73-2024/chi-tieu/KH73-DL-03');
});

it('says of an overdue cell in words what it is', () => {
  open(withAttention, committee);
  expect(screen.getByRole('link', { name: 'KH73-DL-03: An toàn. Đang thực hiện. Quá hạn 92 ngày' })).toBeTruthy();
});

it('tells a member that the source names no lead unit, and claims nothing to others', () => {
  const { unmount } = open(withAttention, committee);
  expect(screen.getByText(/^· Nguồn không nêu đơn vị chủ trì$/)).toBeTruthy();
  expect(screen.getByText('chưa có văn bản cho phép')).toBeTruthy();
  unmount();
  open(withAttention, null);
  expect(screen.queryByText(/^· Nguồn không nêu đơn vị chủ trì$/)).toBeNull();
});

it('filters the decisions by the reason in the address', () => {
  open(withAttention, committee, '?ly-do=overdue');
  expect(screen.getByText('Không có nội dung nào thuộc lý do này.')).toBeTruthy();
  const reason = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Lý do' });
  expect(reason.selectedOptions[0]?.text).toBe('Quá hạn 0');
  fireEvent.change(reason, { target: { value: 'stopped' } });
  expect(reason.selectedOptions[0]?.text).toBe('Dừng triển khai 1');
  expect(screen.getByText('chưa có văn bản cho phép')).toBeTruthy();
});

it('filters by the kind of cause beside the reason', () => {
  const overview = {
    ...withAttention,
    attention: { ...withAttention.attention, byCause: [{ cause: 'funds', count: 1 }] },
  };
  open(overview, committee, '?ly-do=stopped&nguyen-nhan=funds');
  expect(screen.getByText('Không có nội dung nào thuộc lý do này.')).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Nguyên nhân' }).value).toBe('funds');
});

it('puts the work of one’s own unit first, and says so when the plan gives it none', () => {
  const reporter: Session = {
    ...committee,
    memberships: [{ province: plan.province, role: 'reporter', unit: { code: 'so-y-te', name: 'Sở Y tế' } }],
  };
  open(withAttention, reporter);
  expect(screen.getByRole('heading', { name: 'Việc của đơn vị tôi: Sở Y tế' })).toBeTruthy();
  expect(screen.getByText('Kế hoạch này chưa giao đơn vị chủ trì nội dung nào.')).toBeTruthy();
});

it('leads to the items of one’s own unit of the kinds it has', () => {
  const unit = { code: 'so-tt-tt', name: 'Sở TT&TT' };
  open(withAttention, { ...committee, memberships: [{ province: plan.province, role: 'reporter', unit }] });
  expect(screen.getByRole('link', { name: 'Nhiệm vụ của đơn vị' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Chỉ tiêu của đơn vị' })).toBeNull();
});

it('shows a plan of figures alone by its figures, the lowest in the heading', () => {
  const nothing = { ...KH73.targets, total: 0, completed: 0, percent: null, byStatus: [] };
  const figure = (value: string) => ({
    value,
    low: value,
    lowOpen: false,
    high: value,
    highOpen: false,
    outcome: null,
  });
  const unit = (name: string, value: string) => ({ code: name, name, shortName: null, figures: [figure(value)] });
  open({ ...KH73, targets: nothing, tasks: nothing, cells: { pillars: [], groups: [] } }, committee, '', {
    ...{ period: { label: 'Tháng 5/2025' }, whole: { units: 2, reporting: 2, total: 0 } },
    indicators: [{ code: 'a', name: 'Chi trả qua tài khoản', measureUnit: '%', direction: 'higherIsBetter' }],
    items: [unit('Cẩm Phả', '100'), unit('Bình Liêu', '14.8')],
  });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bình Liêu 14,8%; 01/02 địa phương đạt 100%');
  const plot = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(plot.map((row) => row.textContent)).toEqual(['Bình Liêu14,8%', 'Cẩm Phả100%']);
});

it('sends an empty plan to where plans are written', () => {
  const nothing = { ...KH73.targets, total: 0, completed: 0, percent: null, byStatus: [] };
  open({ ...KH73, targets: nothing, tasks: nothing, cells: { pillars: [], groups: [] } }, committee);
  expect(screen.getByText('Kế hoạch chưa có chỉ tiêu, nhiệm vụ nào')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Mở mục Kế hoạch' }).getAttribute('href')).toBe('/ke-hoach');
});

it('tells of how many items the changes are, and leads to the list of just these', () => {
  const one = {
    kind: 'task',
    code: 'N01',
    name: 'Nhiệm vụ',
    from: null,
    to: null,
    on: '2024-12-20',
    ofFirstReport: false,
  };
  const items = [
    { ...one, change: 'turned', from: 'inProgress', to: 'stopped' },
    { ...one, change: 'fellOverdue' },
    { ...one, code: 'N02', change: 'fellOverdue' },
  ] as Overview['changes']['items'];
  open({ ...KH73, changes: { ...KH73.changes, total: 3, items } }, committee);
  expect(screen.getByRole('heading', { name: '03 thay đổi của 02 nội dung từ ngày 01/12/2024' })).toBeTruthy();
  const address = screen.getByRole('link', { name: 'Xem giá trị cũ và mới của từng nội dung' }).getAttribute('href');
  const kinds = new URLSearchParams(address?.split('?')[1]).get('loai')?.split(',') ?? [];
  expect(kinds).toEqual(expect.arrayContaining(['turned', 'stopped', 'fellOverdue']));
  expect(kinds).not.toContain('measured');
});
