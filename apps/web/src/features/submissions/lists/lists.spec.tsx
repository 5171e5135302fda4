import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListAnswer, NewListRows, SubmissionBody, SubmissionListBody } from '@tiendo/contracts';
import { READY_MADE_LISTS, readListCell } from '@tiendo/indicators/lists';
import { MemoryRouter } from 'react-router';
import { submissionQuery } from '../submissions.queries';
import { submission } from '../testing/submission';
import { ListsSection } from './list-section';

const json = (body: unknown): Response =>
  ({
    ...{ ok: true, status: 200, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

const classes = READY_MADE_LISTS.find(({ code }) => code === 'lop-dao-tao');
const LIST: SubmissionListBody = {
  ...{ code: 'lop-dao-tao', name: 'Lớp đào tạo, bồi dưỡng', hasStates: true, rows: [], isNone: false },
  columns: (classes?.columns ?? []).map((column) => ({ ...column, options: [...column.options] })),
  ...{ passReason: null, counts: [], version: 0 },
};
const OWNER = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };

/** The section over a server that keeps rows and counts classes that were held. */
function open(change: Partial<SubmissionListBody> = {}, may: Partial<SubmissionBody['may']> = {}) {
  let list: SubmissionListBody = { ...LIST, ...change };
  const report = submission({ lists: [list], may: { write: true, steps: [], ...may } });
  const sent: (NewListRows | ListAnswer)[] = [];
  globalThis.fetch = jest.fn((_input: string | URL | Request, init?: RequestInit) => {
    if (typeof init?.body !== 'string') return Promise.resolve(json({ ...report, lists: [list] }));
    const body = JSON.parse(init.body) as NewListRows | ListAnswer;
    sent.push(body);
    if ('rows' in body) {
      const rows = new Map(list.rows.map((row) => [row.id, row]));
      for (const { id, cells, state, remove } of body.rows) {
        const before = rows.get(id);
        if (remove) {
          rows.delete(id);
          continue;
        }
        const read = Object.entries(cells).map(([code, text]) => {
          const column = list.columns.find((one) => one.code === code);
          const reading = column && readListCell(column, text);
          return [code, reading?.ok ? reading.value : ''] as const;
        });
        rows.set(id, {
          ...(before ?? { id, isCarried: false, updatedAt: null, updatedBy: null }),
          state: state === undefined ? (before?.state ?? null) : state,
          cells: { ...before?.cells, ...Object.fromEntries(read) },
          version: (before?.version ?? 0) + 1,
        });
      }
      list = { ...list, rows: [...rows.values()] };
    } else list = { ...list, ...body, passReason: body.passReason ?? list.passReason, version: list.version + 1 };
    const { lines, items, sections, version } = report;
    return Promise.resolve(json({ list, lines: [], progress: { lines, items, sections, version } }));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const place = { province: 'mau', submissionId: report.id };
  queries.setQueryData(submissionQuery(place.province, place.submissionId).queryKey, report);
  function Shown() {
    const { data = report } = useQuery(submissionQuery(place.province, place.submissionId));
    return <ListsSection owner={OWNER} place={place} report={data} />;
  }
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <Shown />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { sent, user: userEvent.setup() };
}

const cell = (name: string) => screen.findByRole('textbox', { name });

describe('a list of a report', () => {
  beforeEach(() => localStorage.clear());

  it('is typed row by row from the keyboard; a new row goes on with the state of the last', async () => {
    const { sent, user } = open();
    await user.click(screen.getByRole('button', { name: 'Thêm dòng' }));
    await user.type(await cell('Tên lớp, nội dung, dòng 1'), 'An ninh mạng');
    await user.type(await cell('Số lớp, dòng 1'), '02 lớp');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái, dòng 1' }), 'done');
    await screen.findByText(/Mọi dòng đã lưu/);
    expect(sent.at(-1)).toMatchObject({ rows: [{ state: 'done' }] });
    expect((await cell('Số lớp, dòng 1')).getAttribute('value')).toBe('2');
    (await cell('Tên lớp, nội dung, dòng 1')).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Tên lớp, nội dung, dòng 2'));
    expect(screen.getByRole('combobox', { name: 'Trạng thái, dòng 2' })).toHaveProperty('value', 'done');
  });

  it('keeps what does not read in its field and says what to do', async () => {
    const { sent, user } = open();
    await user.click(screen.getByRole('button', { name: 'Thêm dòng' }));
    await user.type(await cell('Số lớp, dòng 1'), 'nhiều');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('Nhập một số');
    expect(sent).toEqual([]);
    expect(screen.getByText(/1 dòng chưa lưu/)).toBeTruthy();
  });

  it('takes a pasted table under headings in any order, once it was seen', async () => {
    const { sent, user } = open();
    await user.click(screen.getByRole('button', { name: 'Thêm dòng' }));
    const text =
      'Số lớp\tTrạng thái\tTên lớp\tGiảng viên\n2\tĐã mở\tTrí tuệ nhân tạo\tx\n12\tDự kiến\tChuyển đổi số\ty';
    fireEvent.paste(await cell('Tên lớp, nội dung, dòng 1'), {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Không nhận cột: Giảng viên.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Thêm 02 dòng' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect((sent[0] as NewListRows).rows.map(({ state, cells }) => [state, cells])).toEqual([
      ['done', { 'ten-lop': 'Trí tuệ nhân tạo', 'so-lop': '2' }],
      ['planned', { 'ten-lop': 'Chuyển đổi số', 'so-lop': '12' }],
    ]);
  });

  it('takes a file and says what is wrong with one that has no row of it', async () => {
    const { user } = open();
    const input = screen.getByLabelText('Nhập từ tệp');
    const file = (text: string) => Object.assign(new File([text], 'lop.csv'), { text: () => Promise.resolve(text) });
    await user.upload(input, file('\n'));
    expect((await screen.findByRole('alert')).textContent).toContain('Tệp không có dòng nào');
    await user.upload(input, file('Tên lớp;Số lớp\nAn ninh mạng;1\n'));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('says that there is nothing to list, and takes it back', async () => {
    const { sent, user } = open();
    await user.click(screen.getByRole('button', { name: 'Không có gì để kê trong kỳ này' }));
    await screen.findByText('Đơn vị báo không có nội dung nào để kê.');
    await user.click(screen.getByRole('button', { name: 'Kê lại' }));
    await waitFor(() => expect(sent).toEqual([{ isNone: true }, { isNone: false }]));
  });

  it('that was sent is read and typed into by nobody', () => {
    open(
      {
        rows: [
          {
            ...{ id: 'a', state: 'done', cells: { 'ten-lop': 'An ninh mạng', 'so-lop': '1234' }, isCarried: false },
            ...{ updatedAt: null, updatedBy: null, version: 1 },
          },
        ],
      },
      { write: false },
    );
    expect(screen.getByRole('table', { name: 'Lớp đào tạo, bồi dưỡng' }).textContent).toContain('1.234');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Thêm dòng' })).toBeNull();
  });
});
