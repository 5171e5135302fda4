import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SavedView } from '@tiendo/contracts';
import { MemoryRouter, useLocation } from 'react-router';
import type { Session } from '../contract-types';
import { sessionQuery } from '../session';
import { SavedViews } from './saved-views';
import { savedViewsQuery } from './saved-views.queries';

const view = (name: string, query: string, more: Partial<SavedView> = {}): SavedView => ({
  id: '00000000-0000-4000-8000-00000000000' + String(name.length % 10),
  screen: 'tasks',
  name,
  query,
  shared: false,
  own: true,
  sharedBy: null,
  ...more,
});
const VIEWS = [
  view('Quá hạn', 'qua-han=1&sap-xep=han'),
  view('Dừng triển khai', 'trang-thai=stopped', { own: false, shared: true, sharedBy: 'Văn phòng' }),
];

const Address = () => <output>{useLocation().search}</output>;

function open(at: string, permissions: string[], items = VIEWS) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const session: Session = {
    user: { id: '00000000-0000-4000-8000-000000000001', username: 'a', displayName: 'a' },
    memberships: [],
    permissions: { mau: permissions },
    expiresAt: '2027-01-01T00:00:00Z',
    mustChangePassword: false,
  };
  client.setQueryData(sessionQuery.queryKey, session);
  client.setQueryData(savedViewsQuery('mau', 'tasks').queryKey, { items });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[at]}>
          <SavedViews province="mau" screen="tasks" />
          <Address />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}

it('opens a view in the place of the filters, and the day stays', async () => {
  const user = open('/?ngay=2024-12-31&tim=thuế', ['plan.read', 'view.write']);
  await user.click(screen.getByRole('button', { name: /Chế độ xem/ }));
  await user.click(await screen.findByRole('button', { name: 'Quá hạn' }));
  expect(screen.getByRole('status').textContent).toBe('?ngay=2024-12-31&qua-han=1&sap-xep=han');
  // The button tells which view is on screen.
  expect(screen.getByRole('button', { name: /Quá hạn/ })).toBeTruthy();
});

it('saves what is on screen under a name', async () => {
  const fetched = jest.fn<typeof fetch>().mockImplementation(() => Promise.resolve(Response.json(view('Mới', ''))));
  globalThis.fetch = fetched;
  const user = open('/?ngay=2024-12-31&tim=thuế&qua-han=1', ['plan.read', 'view.write', 'view.share']);
  await user.click(screen.getByRole('button', { name: /Chế độ xem/ }));
  await user.type(await screen.findByLabelText('Lưu chế độ đang xem'), ' Thuế quá hạn ');
  await user.click(screen.getByLabelText('Dùng chung trong tỉnh'));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe('/api/v1/provinces/mau/views');
  expect(JSON.parse(init?.body as string)).toEqual({
    screen: 'tasks',
    name: 'Thuế quá hạn',
    query: 'qua-han=1&tim=thu%E1%BA%BF',
    shared: true,
  });
});

it('offers to change one’s own views alone, and saving to who may', async () => {
  const user = open('/', ['plan.read', 'view.write']);
  await user.click(screen.getByRole('button', { name: /Chế độ xem/ }));
  expect(await screen.findByRole('button', { name: 'Sửa chế độ xem Quá hạn' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sửa chế độ xem Dừng triển khai' })).toBeNull();
  expect(screen.queryByLabelText('Dùng chung trong tỉnh')).toBeNull();
});

it('lets an auditor open views and save none; visitors see nothing of it', async () => {
  const user = open('/', ['plan.read']);
  await user.click(screen.getByRole('button', { name: /Chế độ xem/ }));
  expect(await screen.findByRole('button', { name: 'Quá hạn' })).toBeTruthy();
  expect(screen.queryByLabelText('Lưu chế độ đang xem')).toBeNull();
});

it('is not there for who does not belong to the owner', () => {
  open('/', []);
  expect(screen.queryByRole('button', { name: /Chế độ xem/ })).toBeNull();
});
