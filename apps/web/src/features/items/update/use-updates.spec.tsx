import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { StatusEntryBody } from '@tiendo/contracts';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { PlanViewProvider } from '../../../shared/plan';
import { entry, itemRow } from '../testing/rows';
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
    answer = () => json(entry({ id: 'e1', status: 'inProgress', effectiveOn: '2024-12-31', version: 4 }), 201);
    globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
      const path = (input as string).replace('/api/v1', '');
      const method = init?.method ?? 'GET';
      if (method === 'GET') {
        if (path.startsWith('/session')) return Promise.resolve(json({ title: 'x', status: 401 }, 401));
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
});
