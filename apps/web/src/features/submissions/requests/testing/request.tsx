import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardUnit, ReportRequestBody, Session } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { sessionQuery } from '../../../../shared/session';

// Mantine's growing field waits for fonts, which jsdom does not know.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

/** One unit that has begun nothing. */
export const boardUnit = (code: string, change: Partial<BoardUnit> = {}): BoardUnit => ({
  unit: { code, name: `Xã ${code}` },
  block: 'communes',
  ...{ submission: `report-${code}`, state: 'drafting', dueState: 'waiting', firstSentAt: null, receipt: null },
  lines: { asked: 31, given: 0 },
  items: { asked: 0, given: 0 },
  ...change,
});

/** A request of November 2026, open, that is never overdue. */
export function request(change: Partial<ReportRequestBody> = {}): ReportRequestBody {
  const board = change.board ?? [boardUnit('a'), boardUnit('b')];
  const sent = board.filter(({ state }) => state === 'sent');
  return {
    id: 'thang-11',
    title: 'Báo cáo tháng 11 năm 2026',
    period: {
      ...{ code: '2026M11', kind: 'month', year: 2026, ordinal: 11, title: null, label: 'Tháng 11/2026' },
      ...{ startsOn: '2026-11-01', endsOn: '2026-11-30' },
    },
    plans: [{ slug: 'kh', code: '01/KH-UBND', title: 'Kế hoạch' }],
    document: null,
    due: { setOn: '2099-11-30', on: '2099-11-30', time: '17:00', at: '2099-11-30T17:00:00+07:00' },
    ...{
      answer: 'system',
      note: null,
      asksItems: false,
      fromSource: false,
      state: 'open',
      openedAt: '2026-11-20T02:00:00Z',
      version: 3,
    },
    units: board.length,
    sent: sent.length,
    sentLate: sent.filter(({ dueState }) => dueState === 'late').length,
    outline: [],
    ...{ chosen: { blocks: [], units: [], pillars: [] }, pillars: [], lists: [], withdrawnReason: null },
    ...change,
    board,
  };
}

const province = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
}

type Answer = (call: Sent) => { readonly status?: number; readonly body: unknown };

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

/** A screen of the office over a server that answers as told; what it wrote, in order. */
export function openOffice(
  screen: ReactNode,
  { at, answer, permissions = ['request.read'] }: { at: string; answer: Answer; permissions?: readonly string[] },
) {
  const sent: Sent[] = [];
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const method = init?.method ?? 'GET';
    const call: Sent = {
      method,
      path: (input as string).replace('/api/v1', ''),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      ifMatch: (init?.headers as Record<string, string> | undefined)?.['if-match'],
    };
    if (method !== 'GET') sent.push(call);
    const { status = 200, body } = answer(call);
    return Promise.resolve(json(status, body));
  });
  const session = {
    user: { username: 'editor' },
    permissions: { mau: permissions },
    memberships: [{ role: 'editor', province, unit: null }],
  } as unknown as Session;
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, session);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter initialEntries={[at]}>
          {screen}
          <Address />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, user: userEvent.setup() };
}
