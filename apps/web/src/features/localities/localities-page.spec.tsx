import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { Attainment, LocalityList, LocalityMatrix, LocalityRow, MatrixRow } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import type { PlanDetail, Session } from '../../shared/contract-types';
import { PlanViewProvider } from '../../shared/plan';
import { sessionQuery } from '../../shared/session';
import { localitiesQuery, type LocalityChoice } from '../../shared/standings';
import { boundariesQuery, matrixQuery } from './localities.queries';
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
  recount: null,
  withheld: 0,
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
      movement: { kind: 'up', places: 2, breakOn: null },
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

const matrixRow = (name: string, verdicts: string | null, more: Partial<MatrixRow> = {}): MatrixRow => {
  const count = (letter: string) => [...(verdicts ?? '')].filter((one) => one === letter).length;
  return {
    ...{ code: name.toLowerCase().replaceAll(' ', '-'), name, shortName: null, nowName: null, group: null, units: 1 },
    ...{ met: count('m'), notMet: count('x'), notReported: count('r'), undetermined: count('u') },
    ...{ reported: 2, total: 2, verdicts, shares: null, percents: null, change: null },
    ...more,
  };
};
const target = (code: string, label: string, notMet: number): LocalityMatrix['targets'][number] => ({
  ...{ code, name: `${label}: từ 80%`, pillar: 'so', met: 3 - notMet, notMet, notReported: 0, undetermined: 0 },
  measures: [{ indicator: code, label, comparator: 'atLeast', value: '80', valueUpper: null, measureUnit: '%' }],
});
const matrix = (more: Partial<LocalityMatrix> = {}): LocalityMatrix => ({
  plan: { slug: plan.slug, code: plan.code },
  ...{ period, knownAt: null, block: 'districts', boundary: null, pillar: null },
  pillars: [{ code: 'so', name: 'Chính quyền số', met: 3, total: 6, percent: 50 }],
  targets: [target('hop', 'Họp không giấy', 2), target('ho-so', 'Hồ sơ quá hạn', 0)],
  ...{ rowsAre: 'units', groups: [], weakestGroups: [], groupedBy: null, breakOn: null, trend: [] },
  rows: [matrixRow('Mau Ha', 'xu'), matrixRow('Mau An', 'mm'), matrixRow('Mau Son', 'rr', { reported: 0 })],
  silent: [{ code: 'mau-son', name: 'Mau Son' }],
  finding: { kind: 'targets', targets: ['hop'], held: 2 },
  whole: {
    ...{ units: 3, reporting: 2, allMet: 1, total: 6, met: 2, notMet: 2 },
    ...{ notReported: 2, undetermined: 1, percent: 33.33 },
  },
  ...more,
});

function open(answer: LocalityList, search = '', { missed = matrix(), who = session, choice = {} }: OpenOptions = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, who);
  const asked = { period: undefined, pillar: undefined, block: undefined, boundary: undefined, parent: undefined };
  const times = { asOf: undefined, knownAt: undefined };
  queries.setQueryData(localitiesQuery(plan.slug, times, { ...asked, ...choice }).queryKey, answer);
  queries.setQueryData(matrixQuery(plan.slug, times, { ...asked, ...choice }).queryKey, missed);
  queries.setQueryData(boundariesQuery('mau', 'districts', period.endsOn).queryKey, {
    ...{ block: 'districts', asOf: period.endsOn, validFrom: null, fileName: null, source: null, uploadedAt: null },
    ...{ geojson: null, missing: [], version: 0 },
  });
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

interface OpenOptions {
  missed?: LocalityMatrix;
  who?: Session | null;
  choice?: LocalityChoice;
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim());
const grid = () => screen.getByRole('grid');
const gridcells = () => within(grid()).getAllByRole('gridcell');

it('names the targets that hold the misses, and says of every cell what it is, weakest first', () => {
  open(list());
  expect(heading()).toBe('02/02 lượt chưa đạt nằm ở một chỉ tiêu: họp không giấy (02/03)');
  expect(gridcells().map((cell) => cell.getAttribute('aria-label'))).toEqual([
    'Mau Ha. Họp không giấy: Chưa đạt',
    'Mau Ha. Hồ sơ quá hạn: Chưa xác định: số liệu chỉ nêu khoảng',
    'Mau An. Họp không giấy: Đạt',
    'Mau An. Hồ sơ quá hạn: Đạt',
    'Mau Son. Họp không giấy: Chưa báo cáo',
    'Mau Son. Hồ sơ quá hạn: Chưa báo cáo',
  ]);
  const { href } = within(grid()).getByRole<HTMLAnchorElement>('link', { name: 'Mau An' });
  expect(href).toContain('/ke-hoach/mau-2025/don-vi/mau-an');
  expect(within(grid()).getByRole('link', { name: '2 Họp không giấy 2/3 chưa đạt' }).getAttribute('href')).toContain(
    '/chi-tieu/hop',
  );
  expect(screen.getAllByRole('link', { name: 'Mau Son' })[0]?.closest('p')?.textContent).toContain(
    'Mau Son chưa báo cáo',
  );
});

it('is one stop of the Tab key, with arrows to the names, the heads and every cell', () => {
  open(list());
  const stops = () => [...grid().querySelectorAll('[tabindex="0"]')].map((one) => one.getAttribute('data-at'));
  expect(stops()).toEqual(['0,0']);
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(document.activeElement ?? grid(), { key });
    return document.activeElement?.getAttribute('data-at');
  };
  gridcells()[0]?.focus();
  expect(press('ArrowRight', 'ArrowDown')).toBe('1,1');
  expect(press('Home')).toBe('1,-1');
  expect(press('End', 'ArrowUp', 'ArrowUp')).toBe('-1,1');
  expect(stops()).toEqual(['-1,1']);
});

it.each([
  [{ kind: 'units', units: ['mau-ha'], most: 1 }, 'Mau Ha nhiều chỉ tiêu chưa đạt nhất: 01 chỉ tiêu'],
  [{ kind: 'alike', count: 5, most: 2 }, '05 địa phương cùng nhiều chỉ tiêu chưa đạt nhất: mỗi nơi 02 chỉ tiêu'],
  [{ kind: 'spread' }, '02/06 lượt chỉ tiêu chưa đạt'],
  [{ kind: 'unreported' }, 'Số liệu đã báo cáo đều đạt; 02 lượt chỉ tiêu chưa báo cáo'],
  [{ kind: 'allMet' }, '01/03 địa phương đạt mọi chỉ tiêu được giao'],
] as const)('says %j as a sentence', (finding, sentence) => {
  open(list(), '', { missed: matrix({ finding: { ...finding } as LocalityMatrix['finding'] }) });
  expect(heading()).toBe(sentence);
});

it('prints each figure by pillar in its cell: a range as a range, silence as silence', () => {
  open(list(), '?xem=nhiet');
  expect(cellsOf(/Mau An/)).toEqual(['1 ▲2tăng 02 bậc', '100% 2/2', '100% 2/2', '90%', '2/2']);
  expect(cellsOf(/Mau Ha/)).toEqual(['1–2', '50–100% 1/2', '–', '90%', '2/2']);
  expect(cellsOf(/Mau Son/)).toEqual(['–', 'Chưa báo cáo', 'Chưa báo cáo', '–', '0/2']);
  const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(names).toEqual(['Toàn khối', 'Mau Ha', 'Mau An', 'Mau Son']);
});

it('gives a visitor totals in official order without a way to what does not leave the house', () => {
  const rows = ['Mau An', 'Mau Ha', 'Mau Son'].map((name) => matrixRow(name, null, { met: 1 }));
  open(list({ whole: { ...list().whole, ranked: 0 } }), '', { who: null, missed: matrix({ rows, silent: [] }) });
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Mau An' })).toBeNull();
  const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(names.filter((text) => text?.startsWith('Mau'))).toEqual(['Mau An1/2', 'Mau Ha1/2', 'Mau Son1/2']);
});

it('finds a name without its diacritics, and says when none fits', () => {
  const { unmount } = open(list(), '?tim=mau%20son');
  expect(gridcells()).toHaveLength(2);
  unmount();
  open(list(), '?tim=khong');
  expect(screen.getByText('Không có địa phương nào khớp')).toBeTruthy();
});

it('leads from tile to tile, one of them in the order of Tab', () => {
  open(list(), '?xem=o');
  const tiles = within(screen.getByRole('group', { name: /chưa đạt/ })).getAllByRole('link');
  expect(tiles.map((tile) => tile.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  tiles[0]?.focus();
  fireEvent.keyDown(tiles[0] as HTMLElement, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(tiles[1]);
  expect(tiles.map(({ textContent }) => textContent)).toEqual([
    'Mau Ha 1 chỉ tiêu chưa đạt',
    'Mau An 0 chỉ tiêu chưa đạt',
    'Mau Son Chưa báo cáo',
  ]);
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
    '',
    { missed: matrix({ targets: [] }) },
  );
  expect(heading()).toContain('danh mục chỉ tiêu chưa có nguồn');
  expect(cellsOf(/Mau An/)[0]).toBe('trên 97%');
  expect(cellsOf(/Mau Ha/)[0]).toBe('Chưa báo cáo');
});

it('is headed by the lowest shares where no target is asked, as the overview is', () => {
  const exact = (value: string) => ({ value, low: value, lowOpen: false, high: value, highOpen: false, outcome: null });
  open(
    list({
      targetsAsked: 0,
      pillars: [],
      indicators: [{ code: 'tk', name: 'Người dân có tài khoản', measureUnit: '%', direction: 'higherIsBetter' }],
      items: [
        row('Mau An', part(0, 1), { figures: [exact('100')] }),
        row('Mau Ha', part(0, 1), { figures: [exact('14.8')] }),
      ],
    }),
    '',
    { missed: matrix({ targets: [] }) },
  );
  expect(heading()).toBe('Mau Ha 14,8%; 01/02 địa phương đạt 100%');
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
  open(list({ boundary: 'after', reorganisation }), '?ranh-gioi=sau', { choice: { boundary: 'after' } });
  expect(screen.getByText('Cộng tử số và mẫu số: Hồ sơ trực tuyến.')).toBeTruthy();
});
