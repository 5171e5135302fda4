import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewFigures, Session } from '@tiendo/contracts';
import { sessionQuery } from '../../../shared/session';
import { layoutOf } from '../entry/layout';
import { figure, grid } from '../testing/grid';
import PasteDialog from './paste-dialog';
import { readTabbed } from '../../../shared/files/tabbed';

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

/** An editor of the province, as far as it matters here. */
const SESSION = { permissions: { mau: ['org.write'] }, memberships: [] } as unknown as Session;
const REMEMBERED = [{ name: 'Địa bàn Đầm Hà', unit: 'dam-ha' }];

/** The block pasted at the first figure of three localities; the server answers one request after the other. */
function paste(text: string, answers: readonly { readonly status: number; readonly body: unknown }[]) {
  const sent: NewFigures['items'][] = [];
  const left = [...answers];
  globalThis.fetch = jest.fn((_: string | URL | Request, init?: RequestInit) => {
    sent.push((JSON.parse(init?.body as string) as NewFigures).items);
    const { status, body } = left.shift() ?? { status: 500, body: {} };
    return Promise.resolve(json(status, body));
  });
  const layout = layoutOf(grid({ 'phieu|dong-trieu': figure({ value: '7' }) }), {
    ...{ q: '', pillar: null, missing: false, down: 'units' },
  });
  const onRecorded = jest.fn();
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, SESSION);
  queries.setQueryData(['remembered-names', 'mau'], REMEMBERED);
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <PasteDialog
          slug="p"
          province="mau"
          period="2025M05"
          pasted={{ rows: readTabbed(text), layout, from: { row: 1, column: 0 } }}
          extras={{ grade: 'preliminary', origin: 'selfReported' }}
          onClose={jest.fn()}
          onRecorded={onRecorded}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const outcomes = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);
  return { sent, onRecorded, outcomes };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const RECORDED = { status: 201, body: { cells: [], aggregates: [] } };
const refused = (...errors: readonly object[]) => ({
  status: 422,
  body: { type: '/problems/rule-broken', title: 'Chưa ghi', status: 422, code: 'rule-broken', requestId: 'r', errors },
});

it('tells what becomes of each cell before any is written, and writes all that can be read in one request', async () => {
  const { sent, onRecorded, outcomes } = paste('8\nabc\n9', [RECORDED]);
  expect(outcomes()[0]).toBe('thay số đang có');
  expect(outcomes()[1]).toMatch(/Không thấy con số/);
  expect(outcomes()[2]).toBe('ghi mới');
  screen.getByText('1 ô không ghi được, lý do ghi ở cột cuối. Chưa có ô nào được ghi.');
  expect(sent).toHaveLength(0);
  await press('Chỉ ghi 2 ô đọc được');
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject([
    { unit: 'dong-trieu', value: '8', version: 1, grade: 'preliminary' },
    { unit: 'dam-ha', value: '9', version: 0 },
  ]);
  expect(onRecorded).toHaveBeenCalledWith(
    RECORDED.body,
    ['phieu|dong-trieu', 'phieu|dam-ha'],
    [
      expect.objectContaining({ unit: 'dong-trieu', body: expect.objectContaining({ text: '8' }) as unknown }),
      expect.objectContaining({ unit: 'dam-ha', body: expect.objectContaining({ text: '9' }) as unknown }),
    ],
  );
});

it('shows what the server objects to beside its cell, and keeps doubtful ones only with a note', async () => {
  const { sent, onRecorded, outcomes } = paste('8\n900\n9', [
    refused({ pointer: '/items/1/accept', code: 'jump', detail: 'Tăng bất thường.' }),
    RECORDED,
  ]);
  await press('Ghi cả 3 ô');
  expect(await screen.findByText('Tăng bất thường.')).toBeTruthy();
  expect(onRecorded).not.toHaveBeenCalled();
  expect(outcomes()[1]).toBe('Tăng bất thường.');
  await userEvent.click(
    screen.getByRole('checkbox', { name: 'Giữ nguyên các ô có số liệu chưa thống nhất, kèm ghi chú' }),
  );
  expect(screen.getByRole('button', { name: 'Ghi cả 3 ô' }).hasAttribute('disabled')).toBe(true);
  await userEvent.type(screen.getByRole('textbox'), 'theo văn bản');
  await press('Ghi cả 3 ô');
  expect(sent[1]).toMatchObject([
    { value: '8' },
    { value: '900', accept: ['jump'], note: 'theo văn bản' },
    { value: '9' },
  ]);
  expect(sent[1]?.[0]).not.toHaveProperty('accept');
  expect(onRecorded).toHaveBeenCalledTimes(1);
});

it('leaves out a cell that somebody else has written meanwhile, and writes the rest', async () => {
  const { sent, onRecorded } = paste('8\n9', [
    refused({ pointer: '/items/0/version', code: 'stale', detail: 'Người khác vừa cập nhật ô này.' }),
    RECORDED,
  ]);
  await press('Ghi cả 2 ô');
  await screen.findByText('Người khác vừa cập nhật ô này.');
  await press('Chỉ ghi 1 ô đọc được');
  expect(sent[1]).toMatchObject([{ unit: 'ha-long', value: '9' }]);
  expect(onRecorded).toHaveBeenCalledWith(
    RECORDED.body,
    ['phieu|ha-long'],
    [expect.objectContaining({ indicator: 'phieu', unit: 'ha-long' })],
  );
});

it('offers the readings of a cell that can be read in two ways, and writes the one chosen', async () => {
  const { sent } = paste('1,332\n9', [RECORDED]);
  await press('1.332');
  await press('Ghi cả 2 ô');
  expect(sent[0]).toMatchObject([
    { unit: 'dong-trieu', value: '1332' },
    { unit: 'ha-long', value: '9' },
  ]);
});

it('never has the writing under Enter while a name has no place', () => {
  paste('Đông Triều\t8\nCái Bầu\t5', []);
  expect(screen.getByRole('button', { name: /ghi/ }).hasAttribute('data-autofocus')).toBe(false);
  expect(screen.getByRole('button', { name: 'Hủy' }).hasAttribute('data-autofocus')).toBe(true);
  screen.getByText(/Có tên chưa ghép được/);
});

it('has the writing under Enter only where all has its place and adds up, and says by how much it does not', () => {
  const isUnderEnter = () => screen.getByRole('button', { name: /hi cả 2 ô/ }).hasAttribute('data-autofocus');
  const head = 'TT\tĐịa phương\tPhiếu thông tin về liệt sĩ\n1\tHạ Long\t8\n2\tĐầm Hà\t5\n\tCộng\t';
  paste(`${head}13`, []);
  expect(isUnderEnter()).toBe(true);
  screen.getByText('Cột số thứ tự (TT) không ghi.');
  cleanup();
  paste(`${head}14`, []);
  expect(isUnderEnter()).toBe(false);
  screen.getByText('khác tổng các số đã dán (13); hãy xem lại');
});

it('asks whether a first column without a name numbers the rows', async () => {
  const { outcomes } = paste('1\t95\n2\t90\n3\t85', []);
  expect(screen.getByRole('button', { name: 'Ghi cả 3 ô' }).hasAttribute('data-autofocus')).toBe(false);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cột 1 là số thứ tự, không ghi' }));
  expect(outcomes()).toHaveLength(6);
});

it('knows names that were given to units before, and remembers those given now', async () => {
  const { sent } = paste('địa bàn Đầm Hà\t8\nCái Bầu\t5', [RECORDED, { status: 200, body: { items: [] } }]);
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: '“địa bàn Đầm Hà” là' }).value).toBe('Huyện Đầm Hà');
  await userEvent.click(screen.getByRole('combobox', { name: '“Cái Bầu” là' }));
  const [first] = await screen.findAllByRole('option', { name: 'Thành phố Hạ Long', hidden: true });
  if (first) await userEvent.click(first);
  await press('Ghi cả 2 ô');
  expect(sent[0]).toMatchObject([
    { unit: 'dam-ha', value: '8' },
    { unit: 'ha-long', value: '5' },
  ]);
  expect(globalThis.fetch).toHaveBeenLastCalledWith(
    expect.stringContaining('/provinces/mau/unit-names'),
    expect.objectContaining({ method: 'PUT', body: JSON.stringify({ names: [{ name: 'Cái Bầu', unit: 'ha-long' }] }) }),
  );
});
