import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { DiscrepancyList, HeadlineBody } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import type { PlanDetail, Session } from '../../shared/contract-types';
import { PlanViewProvider } from '../../shared/plan';
import { sessionQuery } from '../../shared/session';
import { discrepanciesQuery, headlinesQuery } from './reconciliation.queries';
import { ReconciliationPage } from './reconciliation-page';
import { listed } from './testing/listed';

const RULE: PlanDetail['policy']['targets'] = {
  countsAsCompleted: ['completed', 'maintained'],
  excludedFromTotal: ['noOccurrence', 'notApplicable'],
  percentDigits: 1,
};

const plan: PlanDetail = {
  slug: 'mau-2024',
  code: '01/KH-UBND',
  title: 'Chuyển đổi số năm 2024',
  issuer: 'UBND tỉnh',
  issuedOn: '2024-01-05',
  year: 2024,
  startsOn: '2024-01-05',
  endsOn: '2024-12-31',
  province: { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true },
  targetCount: 2,
  taskCount: 1,
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
  defaultAsOf: '2024-12-31',
  recount: null,
  withheld: 0,
  revision: 1,
};

const session = (permissions: string[]): Session => ({
  user: { id: '1', username: 'committee', displayName: 'Thành viên Ban Chỉ đạo' },
  memberships: [{ province: plan.province, role: 'committee', unit: null }],
  permissions: { mau: permissions },
  expiresAt: '2027-01-01T00:00:00Z',
  mustChangePassword: false,
});

const list: DiscrepancyList = {
  asOf: '2024-12-31',
  total: 3,
  open: 3,
  inHand: 0,
  settled: 0,
  headlines: 0,
  items: [
    listed({
      kind: 'twoDates',
      vi: 'Quyết định được ghi hai ngày.',
      en: 'The decision has two dates.',
      sections: ['II.4', 'Báo cáo quý III, mục II.4'],
      item: { kind: 'task', code: 'N04-01', name: 'Công bố dữ liệu mở' },
    }),
    listed({
      kind: 'statedDoneButNotMet',
      vi: 'Ghi hoàn thành trong khi “Tỷ lệ” mới đạt 96,4%.',
      en: 'Stated as done although the share stands at 96.4%.',
      sections: ['I'],
      sides: [
        { status: 'completed', vi: '', en: '', asOf: '2024-12-26', document: null, section: null },
        { status: null, vi: 'Tỷ lệ: 96,4%', en: 'Share: 96.4%', asOf: '2024-12-20', document: null, section: 'I' },
      ],
      item: { kind: 'target', code: 'XH-04', name: 'Tỷ lệ hồ sơ' },
    }),
    listed({ kind: 'notCounted', vi: 'Không tính.', en: 'Not counted.' }),
  ],
};

function open(answer: DiscrepancyList, who: Session | null, search = '', headlines: HeadlineBody[] = []) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, who);
  queries.setQueryData(discrepanciesQuery(plan.slug, { asOf: undefined, knownAt: undefined }).queryKey, answer);
  queries.setQueryData(headlinesQuery(plan.slug).queryKey, { items: headlines });
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[`/ke-hoach/${plan.slug}/doi-chieu${search}`]}>
          <PlanViewProvider plan={plan}>
            <ReconciliationPage />
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const cards = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

it('says how many there are and sets both sides with where each stands', () => {
  open(list, session(['plan.read']));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Đối chiếu số liệu: 03 chỗ chưa thống nhất, chưa xử lý',
  );
  expect(screen.getByText(/^Liên quan đến 02 chỉ tiêu, nhiệm vụ, số liệu tính đến ngày 31\/12\/2024/)).toBeTruthy();
  expect(cards()).toEqual([
    'Báo cáo hoàn thành, số liệu chưa đạt 1',
    'Một văn bản ghi hai ngày 1',
    'Có nêu nhưng không tính vào tổng số 1',
  ]);
  expect(screen.getByText('Hoàn thành')).toBeTruthy();
  expect(screen.getByText('báo cáo ngày 26/12/2024')).toBeTruthy();
  expect(screen.getByText('Tỷ lệ: 96,4%')).toBeTruthy();
  expect(screen.getByText('mục I, số liệu ngày 20/12/2024')).toBeTruthy();
  expect(screen.getByText('Nguồn: mục II.4 · Báo cáo quý III, mục II.4')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Công bố dữ liệu mở' }).getAttribute('href')).toBe(
    '/ke-hoach/mau-2024/nhiem-vu/N04-01',
  );
  expect(screen.getByText('Cả kế hoạch')).toBeTruthy();
});

it('shows the kinds of the address only, and each filter takes its own in or out', () => {
  open(list, session(['plan.read']), '?loai=twoDates');
  expect(cards()).toEqual(['Một văn bản ghi hai ngày 1']);
  const filters = within(screen.getByRole('navigation', { name: 'Lọc theo loại' }));
  const address = (name: string) => filters.getByRole('link', { name }).getAttribute('href');
  expect(address('Tất cả 3')).toBe('/ke-hoach/mau-2024/doi-chieu');
  expect(address('Một văn bản ghi hai ngày 1')).toBe('/ke-hoach/mau-2024/doi-chieu');
  expect(address('Có nêu nhưng không tính vào tổng số 1')).toBe(
    '/ke-hoach/mau-2024/doi-chieu?loai=twoDates%2CnotCounted',
  );
});

it('says so when nothing contradicts, or nothing of the kinds in the address', () => {
  const { unmount } = open({ ...list, total: 0, open: 0, items: [] }, session(['plan.read']));
  expect(screen.getByText('Không có số liệu nào chưa thống nhất')).toBeTruthy();
  unmount();
  open(list, session(['plan.read']), '?loai=nonsense');
  expect(screen.getByRole('link', { name: 'Xem tất cả' })).toBeTruthy();
});

it.each([
  ['nobody signed in', null, 'Hãy đăng nhập bằng tài khoản được phân quyền.'],
  ['an account of another province', session([]), 'Hãy liên hệ quản trị viên nếu bạn cần xem nội dung này.'],
])('shows nothing to %s', (_, who, words) => {
  open(list, who);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bạn chưa có quyền xem nội dung này');
  expect(screen.getByText(words)).toBeTruthy();
  expect(cards()).toEqual([]);
});

it('filters by whether it is settled and by unit, and says how, by whom, when and why', () => {
  const settled = listed({
    kind: 'severalValues',
    vi: 'Hai giá trị.',
    item: { kind: 'target', code: 'XH-05', name: 'Tỷ lệ bệnh án' },
    units: [{ code: 'so-y-te', name: 'Sở Y tế' }],
    state: 'settled',
    settlement: {
      id: '1',
      way: 'differentBasis',
      reason: 'Khác mẫu số',
      document: { id: '2', label: 'Công văn số 12/SYT' },
      left: '100%',
      right: '96,4%',
      settledBy: 'Nguyễn Văn Mẫu',
      settledAt: '2025-01-10T02:00:00Z',
      withdrawn: null,
    },
  });
  const answer = { ...list, total: 4, settled: 1, items: [...list.items, settled] };
  const { unmount } = open(answer, session(['plan.read', 'progress.write']), '?xu-ly=xong&don-vi=so-y-te');
  expect(cards()).toEqual([
    'Một chỉ số có hai giá trị trong cùng ngày 1',
    'Chưa ghi số liệu nào của báo cáo đã ban hành',
  ]);
  expect(screen.getByText('Hai số liệu khác kỳ hoặc khác cách tính, giữ cả hai')).toBeTruthy();
  expect(screen.getByText(/Khác mẫu số/).textContent).toMatch(/ Theo Công văn số 12\/SYT\.$/);
  expect(screen.getByRole('link', { name: 'Công văn số 12/SYT' })).toBeTruthy();
  expect(screen.getByText('Nguyễn Văn Mẫu xử lý lúc 09:00 ngày 10/01/2025')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Rút cách xử lý' })).toBeTruthy();
  unmount();
  open(answer, session(['plan.read']), '?xu-ly=tat-ca');
  expect(cards()).toHaveLength(4);
  expect(screen.queryByRole('button', { name: 'Xử lý' })).toBeNull();
});

it('goes through the contradictions with j and k', () => {
  open(list, session(['plan.read', 'progress.write']));
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  press('j');
  expect(document.activeElement?.textContent).toContain('Tỷ lệ hồ sơ');
  press('j');
  expect(document.activeElement?.textContent).toContain('Công bố dữ liệu mở');
  press('k');
  expect(document.activeElement?.textContent).toContain('Tỷ lệ hồ sơ');
  expect(screen.getAllByRole('button', { name: 'Xử lý' })).toHaveLength(3);
});

it('lists figures of issued reports to who works on them, and keeps from writing what cannot be', async () => {
  const written: HeadlineBody = {
    ...{ id: '9', kind: 'target', section: null, counted: 'completed', count: 21, total: 30, percent: '70' },
    ...{ asOf: '2024-12-31', document: null, sourceSection: 'II.3.1', supersedes: null, standing: true },
    ...{ recordedBy: 'Nguyễn Văn Mẫu', recordedAt: '2025-01-10T02:00:00Z', withdrawn: null },
  };
  const taken = { reason: 'ghi nhầm', by: 'Nguyễn Văn Mẫu', at: '2025-01-11T02:00:00Z' };
  const gone: HeadlineBody = { ...written, id: '8', count: 20, percent: null, standing: false, withdrawn: taken };
  const { unmount } = open(list, session(['plan.read']), '', [written, gone]);
  expect(screen.queryByText(/báo cáo đã ban hành/)).toBeNull();
  unmount();

  open(list, session(['plan.read', 'progress.write']), '', [written, gone]);
  expect(cards().at(-1)).toBe('01 số liệu của báo cáo đã ban hành');
  expect(screen.getByText('21/30 chỉ tiêu hoàn thành (70%)')).toBeTruthy();
  expect(
    screen.getAllByText('tính đến ngày 31/12/2024 · mục II.3.1 · Nguyễn Văn Mẫu ghi lúc 09:00 ngày 10/01/2025'),
  ).toHaveLength(2);
  expect(screen.getByText('Nguyễn Văn Mẫu rút lúc 09:00 ngày 11/01/2025: ghi nhầm')).toBeTruthy();
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  expect(screen.getAllByRole('button', { name: /^Rút ?: / })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /^Đính chính ?: 21\/30 chỉ tiêu/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Đính chính số liệu của báo cáo' }));
  fireEvent.change(dialog.getByLabelText('Số lượng'), { target: { value: '31' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Ghi' }));
  expect(await dialog.findByText('Số lượng không được lớn hơn tổng số')).toBeTruthy();
});
