import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RankingBody, RankingOpenPlaces, RankingPublicationBody } from '@tiendo/contracts';
import { MemoryRouter, useLocation } from 'react-router';
import { api, ApiProblem } from '../../shared/api';
import type { PlanDetail, Session } from '../../shared/contract-types';
import { PlanViewProvider } from '../../shared/plan';
import { sessionQuery } from '../../shared/session';
import { externalResultsQuery } from '../../shared/standings';
import { RankingPage } from './ranking-page';
import { RANKINGS } from './ranking-search';
import { parseRanking } from './ranking-state';
import { choicesQuery, openPlacesQuery, rankingQuery, remarksQuery } from './rankings.queries';
import { moved, ranking, row } from './testing/ranking';

const RULE: PlanDetail['policy']['targets'] = {
  countsAsCompleted: ['completed', 'maintained'],
  excludedFromTotal: ['noOccurrence', 'notApplicable'],
  percentDigits: 1,
};

const plan: PlanDetail = {
  slug: 'mau-2025',
  code: '02/KH-UBND',
  title: 'Chuyển đổi số năm 2025',
  issuer: 'UBND tỉnh',
  issuedOn: '2025-01-05',
  year: 2025,
  startsOn: '2025-01-05',
  endsOn: '2025-12-31',
  province: { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true },
  targetCount: 10,
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
  defaultAsOf: '2025-05-31',
  recount: null,
  withheld: 0,
  revision: 1,
};

const session = (role: Session['memberships'][number]['role'], permissions: string[]): Session => ({
  user: { id: '1', username: role, displayName: role },
  memberships: [{ province: plan.province, role, unit: null }],
  permissions: { mau: permissions },
  expiresAt: '2027-01-01T00:00:00Z',
  mustChangePassword: false,
});

const ROWS = [
  row('Huyện A', 9, { movement: moved('up', 2) }),
  row('Huyện B', 7, { places: { best: 2, worst: 2 }, movement: moved('down', -1) }),
  row('Huyện C', 0, { places: null, reason: 'notReported', reported: 0, score: null }),
];

const publication: RankingPublicationBody = {
  id: '7c957d44-8a78-4646-b41a-e9385421b950',
  state: 'published',
  block: 'districts',
  period: { code: '2025M05', label: 'Tháng 5/2025' },
  against: null,
  index: 'completion',
  pillar: null,
  sharedAt: '2025-06-01T02:00:00Z',
  contestUntil: '2025-06-10',
  contestOpen: false,
  publishedAt: '2025-06-12T02:00:00Z',
  decision: { documentId: '55320ce8-e4f7-438b-810d-defdeddf9f79', label: 'Quyết định số 99/QĐ-UBND ngày 12/6/2025' },
  basis: null,
  ranges: null,
  note: null,
  supersedes: null,
  supersededBy: null,
  remarks: null,
  version: 2,
};

function open(answer: RankingBody, who: Session | null, search = '', more: (queries: QueryClient) => void = () => {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, who);
  queries.setQueryData(rankingQuery(plan.slug, parseRanking(new URLSearchParams(search))).queryKey, answer);
  queries.setQueryData(choicesQuery(plan.slug).queryKey, { periods: [], pillars: [], indicators: [] });
  queries.setQueryData(externalResultsQuery('mau').queryKey, { items: [] });
  more(queries);
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[`/ke-hoach/${plan.slug}/xep-hang${search}`]}>
          <PlanViewProvider plan={plan}>
            <RankingPage />
            <Address />
          </PlanViewProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const Address = () => <output>{decodeURIComponent(useLocation().search)}</output>;

const lines = () => screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');

it('draws all units with rank, targets met and movement; who was not ranked then has nothing to compare', () => {
  const [first, ...rest] = ROWS;
  const was = {
    ...moved('up', 2),
    before: { score: { low: '70', lowOpen: false, high: '70', highOpen: false }, met: 7, total: 10 },
  };
  const { container } = open(ranking([{ ...first!, movement: was }, ...rest]), session('viewer', ['plan.read']));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Huyện A dẫn đầu');
  expect(screen.getByText('Tạm tính, chưa công bố')).toBeTruthy();
  expect(screen.getByText('Huyện C chưa báo cáo')).toBeTruthy();
  const drawn = screen.getAllByRole('row').slice(1);
  expect(drawn.map((one) => within(one).getByRole('rowheader').textContent)).toEqual(['Huyện A', 'Huyện B', 'Huyện C']);
  expect(
    within(drawn[0]!)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([...['1', '90%', '09/10', '▲2thêm 02 chỉ tiêu đạt, tăng 02 bậc']]);
  expect(within(drawn[2]!).getByText('Chưa báo cáo')).toBeTruthy();
  expect([...container.querySelectorAll('.dumbbell')].map((one) => one.querySelectorAll('.before').length)).toEqual([
    1, 0,
  ]);
});

it('names the last one to members only, as the answer does', () => {
  const lowest = { places: { best: 2, worst: 2 }, count: 1, units: [{ code: 'huyện b', name: 'Huyện B' }] };
  open(ranking(ROWS, { lowest }), session('viewer', ['plan.read']));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Huyện A dẫn đầu; thấp nhất Huyện B\u00a0(70%)');
});

it('as a table shows each unit with rank, movement in words, result and share reported', () => {
  open(ranking(ROWS, { audience: 'all' }), session('viewer', []), '?hien=bang');
  const [, first, second] = lines();
  expect(first).toBe('1▲ tăng 02 bậcHuyện A90%09/1010/10');
  expect(second).toContain('▼ giảm 01 bậc');
  expect(lines().at(-1)).toContain('Chưa báo cáo');
  expect(lines().at(-1)).not.toContain('0%');
});

it('shows only those of one movement when the address asks for them', () => {
  open(ranking(ROWS), session('viewer', []), '?bien-dong=giam&hien=bang');
  const units = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(units).toEqual(['Huyện B']);
  const filters = within(screen.getByRole('navigation', { name: 'Lọc theo biến động thứ hạng' }));
  expect(filters.getByRole('link', { name: '▲ Tăng bậc 1' }).getAttribute('href')).toBe(
    '/ke-hoach/mau-2025/xep-hang?bien-dong=tang&hien=bang',
  );
});

it('says by which decision it was published, and lets nobody without an account open a line', () => {
  open(ranking(ROWS, { version: 'published', publication, latestPublished: publication.id }), null);
  expect(screen.getByText(/^Đã công bố theo Quyết định số 99\/QĐ-UBND/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Huyện A' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Lập bản đính chính' })).toBeNull();
});

it('tells a unit that nothing is shared yet', () => {
  open(ranking([], { audience: 'nobody' }), session('reporter', ['ranking.contest']));
  expect(screen.getByText('Bảng xếp hạng chưa được gửi lấy ý kiến')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('leads who speaks for a unit to nothing that has not left the office', () => {
  const published = { version: 'published', publication, latestPublished: publication.id } as const;
  const { unmount } = open(ranking(ROWS, { ...published, live: 'nobody' }), session('reporter', ['plan.read']));
  expect(screen.queryByRole('link', { name: 'Xem bảng tạm tính hiện nay' })).toBeNull();
  unmount();
  open(ranking(ROWS, { ...published, live: 'ownUnit' }), session('reporter', ['plan.read']));
  expect(screen.getByRole('link', { name: 'Xem bảng tạm tính hiện nay' })).toBeTruthy();
});

it('keeps the way to other blocks where the one asked for has no ranking', async () => {
  const refused = {
    type: '/problems/not-found',
    title: '',
    status: 404,
    code: 'not-found',
    instance: '/',
    requestId: '1',
  };
  const get = jest.spyOn(api, 'get').mockRejectedValue(new ApiProblem(refused));
  const blocks = [{ block: 'communes' }, { block: 'districts' }];
  open(ranking(ROWS), session('viewer', ['plan.read']), '?khoi=so-nganh', (queries) => {
    queries.removeQueries({
      queryKey: rankingQuery(plan.slug, parseRanking(new URLSearchParams('khoi=so-nganh'))).queryKey,
    });
    queries.setQueryData(choicesQuery(plan.slug).queryKey, {
      periods: [{ code: '2025M05', blocks }],
      pillars: [],
      indicators: [],
    } as never);
  });
  const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: /Khối/ });
  expect([...select.options].map(({ value }) => value)).toEqual(['departments', 'communes', 'districts']);
  await userEvent.selectOptions(select, 'communes');
  expect(screen.getByRole('status').textContent).toBe('?khoi=cap-xa');
  get.mockRestore();
});

it('looks for a ranking that the reader may see in other plans', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const period = {
    code: '2025M05',
    label: 'Tháng 5/2025',
    startsOn: '2025-05-01',
    endsOn: '2025-05-31',
    kind: 'month',
  };
  const periods = [{ ...period, blocks: [{ block: 'districts' }] }];
  queries.setQueryData(choicesQuery(plan.slug).queryKey, { periods, pillars: [], indicators: [] } as never);
  const { queryKey } = rankingQuery(plan.slug, parseRanking(new URLSearchParams('ky=2025M05&khoi=cap-huyen')));
  queries.setQueryData(queryKey, ranking(ROWS, { audience: 'nobody' }));
  expect(await RANKINGS.look(plan, queries)).toBeNull();
  queries.setQueryData(queryKey, ranking(ROWS));
  expect(await RANKINGS.look(plan, queries)).toMatchObject({ when: 'Tháng 5/2025' });
});

it('offers the office the next step only', () => {
  open(ranking(ROWS), session('editor', ['ranking.publish']));
  expect(screen.queryByText('Xem bản đã công bố')).toBeNull();
});

describe('a block whose units lie in several others', () => {
  const east = { code: 'tinh-1', name: 'Tỉnh Đông', units: 30 };
  const parents = [east, { code: 'tinh-2', name: 'Tỉnh Tây', units: 1 }];
  const many = Array.from({ length: 30 }, (_, index) => {
    const name = `Xã Đá ${index + 1}`;
    return row(name, 9, {
      unit: { code: `xa-da-${index + 1}`, name, shortName: null },
      parent: 'tinh-1',
      places: { best: index + 1, worst: index + 1 },
      movement: moved('up', 1),
    });
  });
  const scrolled = jest.fn();
  beforeEach(() => {
    scrolled.mockClear();
    Element.prototype.scrollIntoView = scrolled;
  });

  it('offers each of them, found without diacritics, and keeps the choice in the address', async () => {
    open(ranking(many, { parents }), session('viewer', []), '?bien-dong=tang');
    const user = userEvent.setup();
    const chooser = screen.getByRole('combobox', { name: 'Thuộc' });
    expect(chooser).toHaveProperty('value', 'Cả khối (30 đơn vị)');
    await user.clear(chooser);
    await user.type(chooser, 'dong{Enter}');
    expect(screen.getByRole('status').textContent).toBe('?thuoc=tinh-1');
  });

  it('says who stands highest there, among how many, and that ranks are those of the whole block', () => {
    const counts = ranking(many).counts;
    const highest = { places: { best: 17, worst: 17 }, count: 1, units: [{ code: 'x', name: 'Xã Đá 1' }] };
    const answer = ranking(many, { parents, within: { parent: east, counts, highest } });
    open({ ...answer, counts: { ...counts, units: 3321, ranked: 3300 } }, session('viewer', []), '?thuoc=tinh-1');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Thuộc Tỉnh Đông: Xã Đá 1 đứng cao nhất, hạng 17/3.300',
    );
    expect(screen.getByText(/Chỉ hiện 30 đơn vị thuộc Tỉnh Đông; thứ hạng, .* cả khối 3\.321 đơn vị$/)).toBeTruthy();
  });

  it('leads back to the whole block from a parent that has no unit there', () => {
    open(ranking([], { parents, total: 0 }), session('viewer', []), '?thuoc=tinh-9');
    expect(screen.getByRole('link', { name: 'Xem cả khối' }).getAttribute('href')).toBe('/ke-hoach/mau-2025/xep-hang');
  });

  it('opens the list at a unit, marks its row and brings the focus there', async () => {
    open(ranking(many, { parents }), session('viewer', []), '?bien-dong=tang&hien=bang');
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox', { name: 'Tìm đơn vị' }), '1');
    await user.type(screen.getByRole('combobox', { name: 'Đến đơn vị…' }), 'da 27{Enter}');
    await act(async () => {});
    expect(screen.getByRole('status').textContent).toBe('?den=xa-da-27&hien=bang');
    const marked = screen.getAllByRole('row').filter((one) => one.getAttribute('aria-current') === 'true');
    expect(marked.map((one) => within(one).getByRole('rowheader').textContent)).toEqual(['Xã Đá 27Tỉnh Đông']);
    expect(document.activeElement).toBe(marked[0]);
    expect(scrolled).toHaveBeenCalledWith({ block: 'center' });
  });
});

it('says why a plan without targets is ranked by an indicator', () => {
  const indicator = { code: 'ho-so', name: 'Hồ sơ trực tuyến', measureUnit: '%', direction: 'higherIsBetter' };
  open(ranking(ROWS, { index: 'indicator:ho-so', indexChosen: 'noTargets', indicator }), session('viewer', []));
  expect(
    screen.getByText(/Chưa có chỉ tiêu nào giao cho khối này .* chỉ số đầu tiên so sánh được giữa các đơn vị$/),
  ).toBeTruthy();
});

it('marks as far behind who misses as much as the answer says, for members only, and says from where on', () => {
  const rows = [row('Huyện A', 9), row('Huyện B', 8), row('Huyện C', 3)];
  const behind = (container: HTMLElement) =>
    [...container.querySelectorAll('[data-behind].line')].map(
      (one) => one.querySelector('[role=rowheader]')?.textContent,
    );
  const answer = ranking(rows, { farBehindFrom: 7 });
  const { container, unmount } = open(answer, session('viewer', ['plan.read']));
  expect(behind(container)).toEqual(['Huyện C']);
  expect(screen.getByText(/đỏ: thiếu từ 07 chỉ tiêu trở lên/)).toBeTruthy();
  unmount();
  expect(behind(open({ ...answer, farBehindFrom: null }, session('viewer', ['plan.read'])).container)).toEqual([]);
});

it('lists departments with what their targets came to, in their order and without places', () => {
  const targets = { met: 2, notMet: 5, undetermined: 0, notReported: 3 };
  const listed = { places: null, reason: 'notCompared' as const, targets };
  open(
    ranking(
      [
        row('Sở Nội vụ', 2, listed),
        row('Sở Tư pháp', 9, { ...listed, targets: { ...targets, met: 9, notMet: 1, notReported: 0 } }),
      ],
      {
        ...{ block: 'departments', order: 'listed', leaders: { count: 0, units: [] } },
      },
    ),
    session('viewer', ['plan.read']),
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Khối sở, ban, ngành: 02/02 đơn vị đã báo cáo số liệu',
  );
  expect(screen.getByText('Liệt kê, không xếp hạng')).toBeTruthy();
  expect(lines().slice(1)).toEqual(['Sở Nội vụ250310', 'Sở Tư pháp910010']);
  expect(screen.queryByRole('combobox', { name: /Thứ tự/ })).toBeNull();
});

describe('publishing', () => {
  const shared: RankingPublicationBody = { ...publication, state: 'shared', decision: null, publishedAt: null };
  const places = { best: 1, worst: 2 };
  const opened = async (items: RankingOpenPlaces['items']) => {
    open(ranking(ROWS, { publication: shared }), session('editor', ['plan.read', 'ranking.publish']), '', (queries) => {
      queries.setQueryData(openPlacesQuery(plan.slug, shared.id).queryKey, { items });
      queries.setQueryData(remarksQuery(plan.slug, shared.id).queryKey, { items: [] });
    });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Công bố' }));
    return within(await screen.findByRole('dialog'));
  };

  it('shows which units and figures leave several ranks, and asks for the rule', async () => {
    const dialog = await opened([
      {
        ...{ unit: { code: 'huyen-b', name: 'Huyện B', shortName: null }, places, certainEnd: 2 },
        figures: [
          {
            indicator: { code: 'i', name: 'Chỉ số', measureUnit: '%' },
            target: { code: 'CT', name: 'Hồ sơ trực tuyến' },
            level: { comparator: 'atLeast', value: '80', valueUpper: null },
            reading: { numerator: null, denominator: null, value: '70', qualifier: 'above', outcome: null },
          },
        ],
      },
    ]);
    const [, line] = dialog.getAllByRole('row');
    expect(line?.textContent).toBe('Huyện B1–22Hồ sơ trực tuyến: trên 70% (mức giao ≥ 80%)');
    expect(dialog.getByRole('link', { name: 'Mở bảng số liệu của kỳ' }).getAttribute('href')).toBe(
      '/ke-hoach/mau-2025/so-lieu?ky=2025M05&khoi=cap-huyen',
    );
    expect(dialog.getByRole('radio', { name: /xếp theo phần chắc chắn đạt/ })).toHaveProperty('checked', false);
  });

  it('asks nothing where each unit has one rank', async () => {
    const dialog = await opened([]);
    expect(dialog.queryByRole('radio')).toBeNull();
  });
});

it('says by which rule a published ranking came to one place for each unit', () => {
  const decided = { ...publication, ranges: 'certainEnd' as const };
  open(ranking(ROWS, { version: 'published', publication: decided, latestPublished: decided.id }), null);
  expect(screen.getAllByText(/xếp theo phần chắc chắn đạt/)).toHaveLength(2);
});
