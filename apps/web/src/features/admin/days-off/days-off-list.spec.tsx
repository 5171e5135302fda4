import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DaysOff, SaveDaysOff, Session } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import { today } from '../../../shared/format/today';
import { sessionQuery } from '../../../shared/session';
import { DaysOffList } from './days-off-list';

const YEAR = today().slice(0, 4);
const off = (day: string, name: string) => ({ day: `${YEAR}-${day}`, working: false, name });

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

/** The list over a server that keeps the days of the running year. */
function open(items: DaysOff['items'], permissions = ['org.read', 'org.write', 'period.write']) {
  const saved: { body: SaveDaysOff; ifMatch: string | undefined }[] = [];
  let current: DaysOff = { year: Number(YEAR), items, version: 2 };
  globalThis.fetch = jest.fn((_input: string | URL | Request, init?: RequestInit) => {
    if (init?.method === 'PUT') {
      const body = JSON.parse(init.body as string) as SaveDaysOff;
      saved.push({ body, ifMatch: (init.headers as Record<string, string>)['if-match'] });
      current = { ...current, items: body.items, version: current.version + 1 };
    }
    return Promise.resolve(json(200, current));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, {
    user: { username: 'editor' },
    permissions: { mau: permissions },
    memberships: [],
  } as unknown as Session);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter>
          <DaysOffList province="mau" />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { saved, user: userEvent.setup() };
}

describe('days off and worked Saturdays', () => {
  beforeEach(() => localStorage.clear());

  it('lists days in a row once, and takes a range away after asking', async () => {
    const { saved, user } = open([off('02-16', 'Tết'), off('02-17', 'Tết'), off('04-30', 'Lễ')]);
    const table = within(await screen.findByRole('table'));
    expect(table.getByText(`16/02/${YEAR} – 17/02/${YEAR}`)).toBeTruthy();
    await user.click(table.getByRole('button', { name: 'Thao tác với Tết' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Bỏ', hidden: true }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Bỏ' }));
    await waitFor(() => expect(table.queryByText('Tết')).toBeNull());
    expect(saved).toEqual([{ body: { year: Number(YEAR), items: [off('04-30', 'Lễ')] }, ifMatch: '"2"' }]);
  });

  it('adds a range to what is there', async () => {
    const { saved, user } = open([]);
    await screen.findByText(`Chưa có ngày nghỉ nào của năm ${YEAR}`);
    await user.click(screen.getByRole('button', { name: 'Thêm ngày' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Từ ngày' }), `30/4/${YEAR}`);
    await user.type(dialog.getByRole('textbox', { name: 'Đến ngày' }), `1/5/${YEAR}`);
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(saved).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Tên, lý do' }), 'Nghỉ lễ');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByRole('table')).toBeTruthy();
    expect(saved[0]?.body.items).toEqual([off('04-30', 'Nghỉ lễ'), off('05-01', 'Nghỉ lễ')]);
  });

  it('offers nothing to change to who only reads', async () => {
    open([off('04-30', 'Lễ')], ['org.read']);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Thêm ngày' })).toBeNull();
  });
});
