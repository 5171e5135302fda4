import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Session, UnitReporterBody } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import { sessionQuery } from '../../../shared/session';
import { ReportersPage } from './reporters-page';

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

const province = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };
const unit = { code: 'xa-a', name: 'Xã A' };
const SESSION = {
  user: { username: 'leader.xa-a' },
  permissions: { mau: ['submission.read', 'submission.write', 'reporter.name'] },
  memberships: [{ role: 'unitLeader', province, unit }],
} as unknown as Session;

const person = (username: string, change: Partial<UnitReporterBody> = {}): UnitReporterBody => ({
  ...{ username, displayName: `Cán bộ ${username}`, writes: true, leads: false, isReady: true, disabled: false },
  ...change,
});

/** The page over a server that names and removes. */
function open(mayName: boolean) {
  const sent: { method: string; path: string; body: unknown }[] = [];
  let items = [person('lanh-dao', { leads: true, writes: false }), person('an')];
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = (input as string).replace('/api/v1/provinces/mau/units/xa-a/reporters', '');
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (method !== 'GET') sent.push({ method, path, body });
    if (method === 'DELETE') {
      items = items.filter(({ username }) => path !== `/${username}`);
      return Promise.resolve(json(204, undefined));
    }
    if (method === 'POST') {
      const reporter = person('binh', { isReady: false });
      items = [...items, reporter];
      const url = 'https://tiendo.example/dat-mat-khau#abc';
      const resetLink = { username: 'binh', url, expiresAt: '2026-11-30T09:00:00Z' };
      return Promise.resolve(json(201, { reporter, resetLink }));
    }
    return Promise.resolve(json(200, { unit, items, mayName }));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, SESSION);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter>
          <ReportersPage />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, user: userEvent.setup() };
}

describe('who writes the reports of a unit', () => {
  it('is named by its leader, whose link is shown once', async () => {
    const { sent, user } = open(true);
    await user.type(await screen.findByRole('textbox', { name: 'Họ và tên' }), 'Cán bộ binh');
    await user.type(screen.getByRole('textbox', { name: 'Tên đăng nhập' }), 'binh{Enter}');
    expect(sent).toEqual([{ method: 'POST', path: '', body: { username: 'binh', displayName: 'Cán bộ binh' } }]);
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Liên kết đặt mật khẩu của binh' });
    expect(link.value).toContain('/dat-mat-khau#abc');
    const people = within(await screen.findByRole('list', { name: 'Người lập báo cáo của Xã A' }));
    expect(await people.findByText('binh · Lập báo cáo · chưa đặt mật khẩu')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' }).value).toBe('');
  });

  it('is removed after one question; who leads is not', async () => {
    const { sent, user } = open(true);
    await user.click(await screen.findByRole('button', { name: 'Thôi cử Cán bộ an' }));
    expect(screen.queryByRole('button', { name: 'Thôi cử Cán bộ lanh-dao' })).toBeNull();
    const dialog = within(await screen.findByRole('dialog'));
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Thôi cử' }));
    await waitFor(() => expect(screen.queryByText('Cán bộ an')).toBeNull());
    expect(sent).toEqual([{ method: 'DELETE', path: '/an', body: undefined }]);
  });

  it('is only read by who writes', async () => {
    open(false);
    expect(await screen.findByText('Cán bộ an')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^(?:Thôi cử|Cấp lại|Cử)/ })).toBeNull();
  });
});
