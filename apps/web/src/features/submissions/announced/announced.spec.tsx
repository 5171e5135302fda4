import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SubmissionBody, SubmissionTaskBody } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import { noteSession } from '../../../shared/api';
import { submission } from '../testing/submission';
import { submissionQuery } from '../submissions.queries';
import { AnnouncedBefore } from './announced-before';
import { NextTasks } from './next-tasks';

// Mantine's growing field waits for fonts, which jsdom does not know.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;
const task = (id: string, change: Partial<SubmissionTaskBody> = {}): SubmissionTaskBody => ({
  ...{ id, text: `Nhiệm vụ ${id}`, dueOn: null, isNext: true, status: null, result: null },
  ...{ updatedAt: null, updatedBy: null, version: 0 },
  ...change,
});
const PLACE = { province: 'mau', submissionId: 'bao-cao' };

function Both() {
  const { data } = useQuery(submissionQuery(PLACE.province, PLACE.submissionId));
  if (!data) return null;
  return (
    <>
      <AnnouncedBefore place={PLACE} report={data} />
      <NextTasks place={PLACE} report={data} />
    </>
  );
}

function open(tasks: SubmissionTaskBody[], change: Partial<SubmissionBody> = {}) {
  const report = submission({ id: PLACE.submissionId, tasks, ...change });
  const sent: { method: string; path: string; body: unknown }[] = [];
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = (input as string).replace('/api/v1/provinces/mau/submissions/bao-cao', '');
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const method = init?.method ?? 'GET';
    if (method === 'GET') return Promise.resolve(json(200, report));
    sent.push({ method, path, body });
    const { lines, items, sections, version } = report;
    const known = tasks.find(({ id }) => path.endsWith(id)) ?? task('moi');
    const saved = { ...known, ...(body as object), version: known.version + 1 };
    if (method === 'DELETE') {
      report.tasks = report.tasks.filter(({ id }) => !path.endsWith(id));
      return Promise.resolve(json(204, null));
    }
    return Promise.resolve(json(200, { task: saved, progress: { lines, items, sections, version } }));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(submissionQuery(PLACE.province, PLACE.submissionId).queryKey, report);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter>
          <Both />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, user: userEvent.setup() };
}

describe('announced tasks', () => {
  beforeAll(() => noteSession('reporter.xa-a'));

  it('adds tasks for the next period, and takes them off', async () => {
    const { sent, user } = open([task('a')]);
    await user.type(await screen.findByRole('textbox', { name: 'Nội dung nhiệm vụ' }), 'Tập huấn chữ ký số');
    await user.click(screen.getByRole('button', { name: 'Thêm nhiệm vụ' }));
    expect(await screen.findByRole('button', { name: 'Bỏ nhiệm vụ: Tập huấn chữ ký số' })).toBeTruthy();
    expect(sent).toEqual([{ method: 'POST', path: '/tasks', body: { text: 'Tập huấn chữ ký số', dueOn: null } }]);
    await user.click(screen.getByRole('button', { name: 'Bỏ nhiệm vụ: Nhiệm vụ a' }));
    await waitFor(() => expect(screen.queryByText('Nhiệm vụ a')).toBeNull());
    expect(sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/tasks/a' });
  });

  it('answers what the last report announced, apart from what comes next', async () => {
    const { sent, user } = open([task('cu', { isNext: false, dueOn: '2026-11-20' }), task('a')]);
    const before = await screen.findByRole('region', { name: 'Nhiệm vụ đã nêu ở báo cáo kỳ trước' });
    expect(within(before).queryByText('Nhiệm vụ a')).toBeNull();
    await user.selectOptions(within(before).getByRole('combobox'), 'completed');
    await user.type(within(before).getByRole('textbox'), 'Đã tổ chức 02 lớp');
    await user.click(within(before).getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(sent).toEqual([
        { method: 'PUT', path: '/tasks/cu', body: { status: 'completed', result: 'Đã tổ chức 02 lớp' } },
      ]),
    );
  });

  it('is read and not written once the report was sent', async () => {
    open([task('cu', { isNext: false, status: 'inProgress', result: 'Đang làm' }), task('a')], {
      may: { write: false, steps: [] },
    });
    expect(await screen.findByText('Đang làm')).toBeTruthy();
    expect(screen.getByText('Nhiệm vụ a')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
