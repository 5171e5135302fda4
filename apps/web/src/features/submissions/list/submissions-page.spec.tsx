import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { Session, SubmissionBody } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import { sessionQuery } from '../../../shared/session';
import { submission } from '../testing/submission';
import { SubmissionsPage } from './submissions-page';

const json = (body: unknown): Response =>
  ({
    ...{ ok: true, status: 200, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

const province = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };
const SESSION = {
  user: { username: 'reporter.xa-a' },
  permissions: { mau: ['submission.read', 'submission.write'] },
  memberships: [{ role: 'reporter', province, unit: null }],
} as unknown as Session;

function open(items: readonly SubmissionBody[]) {
  globalThis.fetch = jest.fn(() => Promise.resolve(json({ items, nextCursor: null, total: items.length })));
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, SESSION);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter>
          <SubmissionsPage />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

const named = (title: string, change: Partial<SubmissionBody>): SubmissionBody => {
  const report = submission(change);
  return { ...report, id: title, request: { ...report.request, title } };
};

it('shows what is due first on top, why a report came back, and what was sent folded with its receipt', async () => {
  const later = { setOn: '2099-12-31', on: '2099-12-31', time: '17:00', at: '2099-12-31T10:00:00Z' };
  open([
    named('Quý IV', { due: later }),
    named('Tháng 11', {
      lines: { asked: 31, given: 12, notUpdated: 0, items: [] },
      sections: { asked: 4, given: 2, items: [] },
      cameBack: { step: 'sendBack', at: '2026-11-28T02:00:00Z', remark: 'Thiếu thôn 4' },
    }),
    named('Tháng 10', {
      state: 'sent',
      dueState: 'onTime',
      firstSentAt: '2026-10-28T09:42:00Z',
      receipt: 'TD-2026-000122',
    }),
  ]);
  const titles = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
  expect(titles.slice(0, 2)).toEqual(['Tháng 11', 'Quý IV']);
  const [first] = screen.getAllByRole('listitem');
  const words = within(first as HTMLElement);
  expect(words.getByText('12/31 chỉ số, 2/4 mục')).toBeTruthy();
  expect(words.getByText('Trả lại để sửa lúc 09:00 ngày 28/11/2026: “Thiếu thôn 4”')).toBeTruthy();
  expect(screen.getByText('Xã A · 02 báo cáo chưa gửi')).toBeTruthy();
  expect(screen.getByText('Đã gửi (01)')).toBeTruthy();
  expect(screen.getByText('Đã tiếp nhận lúc 16:42 ngày 28/10/2026, mã TD-2026-000122')).toBeTruthy();
});

it('says where nothing is asked', async () => {
  open([]);
  expect(await screen.findByText('Chưa có báo cáo nào phải gửi')).toBeTruthy();
});
