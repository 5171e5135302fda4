import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlacedStatement, StatusEntryBody } from '@tiendo/contracts';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { PlanViewProvider } from '../../../shared/plan';
import { entry, itemRow, placed } from '../testing/rows';
import { useUpdates } from './use-updates';

const plan = {
  slug: 'p',
  issuedOn: '2024-01-15',
  startsOn: '2024-01-15',
  endsOn: '2024-12-31',
  defaultAsOf: '2024-12-31',
  year: 2024,
  snapshots: [],
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
} as unknown as PlanDetail;
const row = itemRow({ code: 'A', version: 3 });

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}
let sent: Sent[] = [];
/** What the server answers to the next statement. */
let answer: () => Response;
/** What stands of the item. */
let standing: PlacedStatement[];

/** As much of a Response as the client reads; jsdom has none of its own. */
const json = (body: unknown, status = 200) =>
  ({
    ok: status < 400,
    status,
    statusText: '',
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
    json: () => Promise.resolve(body),
  }) as unknown as Response;

describe('the dialog of an update', () => {
  beforeAll(() => {
    // jsdom knows no font loading, which a growing text box waits for.
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  });

  beforeEach(() => {
    sent = [];
    standing = [];
    answer = () => json(entry({ id: 'e1', status: 'inProgress', effectiveOn: '2024-12-31', version: 4 }), 201);
    globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
      const path = (input as string).replace('/api/v1', '');
      const method = init?.method ?? 'GET';
      if (method === 'GET') {
        if (path.startsWith('/session')) return Promise.resolve(json({ title: 'x', status: 401 }, 401));
        if (path.includes('/statements?'))
          return Promise.resolve(json({ items: [{ code: 'A', version: 3, statements: standing }] }));
        return Promise.resolve(json({ ...row, executingUnits: [] }));
      }
      sent.push({
        method,
        path,
        body: JSON.parse(init?.body as string) as unknown,
        ifMatch: (init?.headers as Record<string, string>)['if-match'] ?? null,
      });
      return Promise.resolve(path.endsWith('/status') ? answer() : json(entry({ id: 'w', withdraws: 'e1' }), 201));
    });
  });

  function Screen({ onSaved }: { onSaved?: () => void }) {
    const updates = useUpdates({ onSaved });
    return (
      <>
        {updates.offer}
        <button type="button" onClick={() => updates.update(row)}>
          mở
        </button>
        {updates.dialogs}
      </>
    );
  }

  async function openDialog(onSaved?: () => void) {
    const user = userEvent.setup();
    render(
      <MantineProvider>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <MemoryRouter initialEntries={['/ke-hoach/p/nhiem-vu?ngay=2024-12-31&biet-den=nay']}>
            <Routes>
              <Route
                path="*"
                element={
                  <PlanViewProvider plan={plan}>
                    <Screen onSaved={onSaved} />
                  </PlanViewProvider>
                }
              />
            </Routes>
          </MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>,
    );
    await user.click(screen.getByText('mở'));
    await screen.findByRole('dialog', undefined, { timeout: 15_000 });
    await screen.findByText(/Hiện tại/);
    return user;
  }

  const first = () => screen.getAllByRole<HTMLInputElement>('radio')[0] ?? document.body;

  it('saves by letters and Enter, with the version on screen, and takes it back by Ctrl+Z', async () => {
    const onSaved = jest.fn();
    const user = await openDialog(onSaved);
    first().focus();
    await user.keyboard('dangth{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      path: '/plans/p/tasks/A/status',
      body: { status: 'inProgress', effectiveOn: '2024-12-31' },
      ifMatch: '"3"',
    });
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(sent[1]?.path).toBe('/plans/p/tasks/A/history/e1/withdrawal'));
    await user.keyboard('{Control>}z{/Control}');
    await act(() => Promise.resolve());
    expect(sent).toHaveLength(2);
  });

  it('does not send a stop without a reason, and asks for the document', async () => {
    const user = await openDialog();
    first().focus();
    await user.keyboard('dtk{Enter}');
    expect(await screen.findByText(/Cần nêu lý do/)).toBeTruthy();
    expect(screen.getByText('Chưa có văn bản cho phép')).toBeTruthy();
    expect(sent).toHaveLength(0);
  });

  it('lays both versions side by side when somebody was faster, and can still save', async () => {
    const current = {
      version: 7,
      status: 'stopped',
      statusSince: '2024-12-30',
      continuesInYear: null,
      reason: 'người khác ghi',
      entry: { recordedBy: 'Người khác', recordedAt: '2024-12-30T10:00:00+07:00' },
    };
    answer = () => json({ code: 'stale', status: 412, title: 'Đã cập nhật', requestId: 'r', current }, 412);
    const user = await openDialog();
    first().focus();
    await user.keyboard('dangth{Enter}');
    expect(await screen.findByText('người khác ghi')).toBeTruthy();
    expect(screen.getByText(/Người khác/)).toBeTruthy();
    const saved: StatusEntryBody = entry({ id: 'e2', status: 'inProgress', effectiveOn: '2024-12-31' });
    answer = () => json(saved, 201);
    await user.click(screen.getByText('Lưu bản của bạn'));
    await waitFor(() => expect(sent[1]?.ifMatch).toBe('"7"'));
  });

  it('puts what the server refuses beside its field', async () => {
    answer = () =>
      json(
        {
          code: 'rule-broken',
          status: 422,
          title: 'Chưa đúng',
          requestId: 'r',
          errors: [{ pointer: '/effectiveOn', detail: 'Ngày này đã khóa' }],
        },
        422,
      );
    const user = await openDialog();
    first().focus();
    await user.keyboard('dangth{Enter}');
    expect(await screen.findByText('Ngày này đã khóa')).toBeTruthy();
    expect(screen.getByLabelText(/Ngày hiệu lực/).getAttribute('aria-invalid')).toBe('true');
  });

  it('offers the day a statement holds from when the page shows an earlier one', async () => {
    answer = () => json(entry({ id: 'e3', effectiveOn: '2025-03-05' }), 201);
    const user = await openDialog();
    first().focus();
    await user.keyboard('ht');
    const day = screen.getByLabelText(/Ngày hiệu lực/);
    await user.clear(day);
    await user.type(day, '05/3/2025{Enter}');
    const link = await screen.findByText('Xem số liệu ngày 05/3/2025');
    expect(link.getAttribute('href')).toContain('ngay=2025-03-05');
  });

  /** In progress since 26/12/2024, going on in 2025 for want of money. */
  const inForce = placed({
    ...{ id: 's1', status: 'inProgress', effectiveOn: '2024-12-26', reason: 'Chờ bố trí vốn', continuesInYear: 2025 },
    ...{ cause: 'funds', proposal: 'Bố trí vốn', proposalTo: 'UBND tỉnh' },
  });

  it('begins from the statement in force, and says what is dropped before saving', async () => {
    standing = [inForce];
    const user = await openDialog();
    expect(await screen.findByText(/lấy từ lần cập nhật đang có hiệu lực/)).toBeTruthy();
    first().focus();
    await user.keyboard('hoanthanh');
    const note = (await screen.findByText(/không còn ghi/)).parentElement;
    expect(note?.textContent).toContain('Chuyển tiếp sang năm 2025');
    expect(note?.textContent).toContain('Đề xuất, kiến nghị: Bố trí vốn');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Ghi chú/ }).value).toBe('');
    first().focus();
    await user.keyboard('dangth');
    expect(screen.queryByText(/không còn ghi/)).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      ...{ status: 'inProgress', effectiveOn: '2024-12-31', reason: 'Chờ bố trí vốn', continuesInYear: 2025 },
      ...{ cause: 'funds', proposal: 'Bố trí vốn', proposalTo: 'UBND tỉnh', sameDay: 'refuse' },
    });
  });

  it('keeps under another status what is asked to be kept', async () => {
    standing = [inForce];
    const user = await openDialog();
    first().focus();
    await user.keyboard('hoanthanh');
    await user.click(await screen.findByRole('button', { name: 'Giữ lại' }));
    expect(screen.queryByText(/không còn ghi/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ status: 'completed', proposal: 'Bố trí vốn' }));
  });

  it('asks whether a second statement of a day corrects the first one or follows it', async () => {
    standing = [placed({ id: 's2', status: 'stopped', effectiveOn: '2024-12-31', reason: 'Hết vốn' })];
    const user = await openDialog();
    await screen.findByText(/Ngày 31\/12\/2024 đã có nội dung “Dừng triển khai”/);
    first().focus();
    await user.keyboard('dangth{Enter}');
    expect(await screen.findByText(/^Chọn: sửa nội dung cùng ngày/)).toBeTruthy();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('radio', { name: 'Sửa nội dung đã ghi của ngày đó' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ status: 'inProgress', supersedes: 's2' }));
  });

  it('says what the item goes on showing when what was saved is of an earlier day', async () => {
    standing = [placed({ id: 's3', status: 'stopped', effectiveOn: '2024-12-31', reason: 'Hết vốn' })];
    answer = () => json(entry({ id: 'e1', status: 'inProgress', effectiveOn: '2024-12-26', version: 4 }), 201);
    const user = await openDialog();
    const day = screen.getByRole('textbox', { name: /Ngày hiệu lực/ });
    await user.clear(day);
    await user.type(day, '26/12/2024');
    first().focus();
    await user.keyboard('dangth{Enter}');
    expect(await screen.findByText('Hiện vẫn là: Dừng triển khai, từ ngày 31/12/2024')).toBeTruthy();
  });
});
