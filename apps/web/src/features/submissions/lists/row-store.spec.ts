import type { SavedList, SubmissionListBody } from '@tiendo/contracts';
import { READY_MADE_LISTS, readListCell } from '@tiendo/indicators/lists';
import { ApiProblem } from '../../../shared/api';
import { type SavedRow, RowStore } from './row-store';

const classes = READY_MADE_LISTS.find(({ code }) => code === 'lop-dao-tao');

/** A list kept as the API keeps it; `fail`: what the next write meets instead. */
function kept(rows: SavedRow[] = []) {
  const { columns = [], hasStates = true } = classes ?? {};
  let list = {
    ...{ code: 'lop-dao-tao', name: 'Lớp', hasStates, rows, isNone: false, passReason: null, counts: [], version: 0 },
    columns: columns.map((column) => ({ ...column, options: [...column.options] })),
  } satisfies SubmissionListBody as SubmissionListBody;
  const sent: unknown[] = [];
  const next: { fail?: () => Error } = {};
  const store = new RowStore();
  store.attach({
    list: () => list,
    put: async (written) => {
      sent.push(written);
      await Promise.resolve();
      const fail = next.fail;
      delete next.fail;
      if (fail) throw fail();
      const all = new Map(list.rows.map((row) => [row.id, row]));
      for (const { id, cells, state, remove } of written) {
        const before = all.get(id);
        if (remove) all.delete(id);
        else {
          const read = Object.entries(cells).map(([code, text]) => {
            const column = list.columns.find((one) => one.code === code);
            const reading = column && readListCell(column, text);
            return [code, reading?.ok ? reading.value : text] as const;
          });
          all.set(id, {
            ...(before ?? { id, isCarried: false, updatedAt: null, updatedBy: null }),
            state: state === undefined ? (before?.state ?? null) : state,
            cells: { ...before?.cells, ...Object.fromEntries(read) },
            version: (before?.version ?? 0) + 1,
          });
        }
      }
      return { list: { ...list, rows: [...all.values()] }, lines: [], progress: {} } as unknown as SavedList;
    },
    saved: (answer) => {
      list = answer.list;
    },
    changed: (changed) => {
      const now = new Map(changed.map((row) => [row.id, row]));
      list = { ...list, rows: list.rows.map((row) => now.get(row.id) ?? row) };
    },
  });
  return { store, sent, next, list: () => list, others: (row: SavedRow) => (list = { ...list, rows: [row] }) };
}

const ROW: SavedRow = {
  ...{ id: 'r', state: 'done', cells: { 'ten-lop': 'An ninh mạng', 'so-lop': '1' } },
  ...{ isCarried: false, updatedAt: null, updatedBy: null, version: 3 },
};

describe('rows being typed', () => {
  it('are sent once they read; what does not read stays where it was typed', async () => {
    const { store, sent, list } = kept();
    const id = store.add();
    store.type(id, 'ten-lop', 'Trí tuệ nhân tạo');
    store.type(id, 'so-lop', 'nhiều');
    await store.flush();
    expect(sent).toEqual([]);
    store.type(id, 'so-lop', '02 lớp');
    await store.flush();
    expect(list().rows.map(({ cells }) => cells)).toEqual([{ 'ten-lop': 'Trí tuệ nhân tạo', 'so-lop': '2' }]);
    expect(store.current().drafts.size).toBe(0);
  });

  it('that are new and empty are sent nowhere; a new one goes on with the state of the last', async () => {
    const { store, sent } = kept([ROW]);
    const id = store.add();
    await store.flush();
    expect(sent).toEqual([]);
    expect(store.current().drafts.get(id)?.state).toBe('done');
  });

  it('keep what is typed while they are being saved', async () => {
    const { store, list } = kept([ROW]);
    store.type('r', 'so-lop', '2');
    const saving = store.flush();
    store.type('r', 'so-lop', '25');
    await store.flush();
    await saving;
    expect(list().rows[0]?.cells['so-lop']).toBe('25');
    expect(store.current().drafts.size).toBe(0);
  });

  it('wait for the line and are sent again', async () => {
    const { store, next, list } = kept([ROW]);
    next.fail = () => new Error('no line');
    store.type('r', 'so-lop', '2');
    await store.flush();
    expect(store.current().status).toBe('waiting');
    store.retry();
    await new Promise((done) => setTimeout(done));
    expect(list().rows[0]?.cells['so-lop']).toBe('2');
  });

  const stale = (row: SavedRow) => () =>
    new ApiProblem({ code: 'stale', status: 412, title: '', current: [row] } as never);

  it('take what others changed in other columns', async () => {
    const { store, next, others, list } = kept([ROW]);
    store.type('r', 'so-lop', '2');
    const now = { ...ROW, version: 4, cells: { ...ROW.cells, 'so-hoc-vien': '30' } };
    others(now);
    next.fail = stale(now);
    await store.flush();
    expect(list().rows[0]?.cells).toMatchObject({ 'so-lop': '2', 'so-hoc-vien': '30' });
    expect(store.current().drafts.size).toBe(0);
  });

  it.each([
    ['keepMine', '2'],
    ['takeTheirs', '7'],
  ] as const)('are chosen between where both changed the same cell: %s', async (choice, left) => {
    const { store, next, others, list } = kept([ROW]);
    store.type('r', 'so-lop', '2');
    const now = { ...ROW, version: 4, cells: { ...ROW.cells, 'so-lop': '7' } };
    others(now);
    next.fail = stale(now);
    await store.flush();
    expect(store.current().drafts.get('r')?.theirs).toEqual({ 'so-lop': '7' });
    store[choice]('r', 'so-lop');
    await new Promise((done) => setTimeout(done));
    expect(list().rows[0]?.cells['so-lop']).toBe(left);
    expect(store.current().drafts.size).toBe(0);
  });

  it('are found again as they were kept on the device', async () => {
    const first = kept([ROW]);
    first.store.type('r', 'so-lop', 'nhiều');
    const second = kept([ROW]);
    second.store.restore(JSON.parse(JSON.stringify(first.store.kept())));
    expect(second.store.current().drafts.get('r')?.cells).toEqual({ 'so-lop': 'nhiều' });
  });

  it('go when they are removed; one that was not saved yet is gone without a word to anybody', async () => {
    const { store, sent, list } = kept([ROW]);
    expect(await store.remove(store.add({ 'ten-lop': 'x' }))).toBeNull();
    expect(sent).toEqual([]);
    expect(await store.remove('r')).toEqual(ROW);
    expect(list().rows).toEqual([]);
  });
});
