import fc from 'fast-check';
import {
  carriedRows,
  checkList,
  countOfList,
  type ListColumn,
  type ListCount,
  type ListDefinition,
  listCellText,
  type ListRow,
  type ListState,
  mergedRows,
  problemsOfDefinition,
  READY_MADE_LISTS,
  readListCell,
  readListState,
  readPastedList,
} from './index.js';

const made = (code: string): ListDefinition => {
  const found = READY_MADE_LISTS.find((list) => list.code === code);
  if (!found) throw new Error(code);
  return found;
};
const columnOf = ({ columns }: ListDefinition, code: string): ListColumn => {
  const found = columns.find((column) => column.code === code);
  if (!found) throw new Error(code);
  return found;
};
const documents = made('van-ban-chi-dao');
const classes = made('lop-dao-tao');
const systems = made('he-thong-thong-tin');
/** Quảng Ninh, Sở Nội vụ, May 2025. */
const period = { startsOn: '2025-04-14', endsOn: '2025-05-13' };
const row = (cells: Record<string, string>, state: ListState | null = null): ListRow => ({ state, cells });
const count = (change: Partial<ListCount>): ListCount => ({
  ...{ indicator: 'i', sum: null, states: [], where: [], within: null },
  ...change,
});

describe('a cell', () => {
  it.each([
    ['so-lop', '1.234', '1234'],
    ['so-lop', '01 lớp', '1'],
    ['so-lop', '12,5', '12.5'],
    ['ngay-khai-giang', '5/2/2025', '2025-02-05'],
    ['ngay-khai-giang', '05022025', '2025-02-05'],
    ['ten-lop', '  Trí tuệ nhân tạo ', 'Trí tuệ nhân tạo'],
    ['ten-lop', '', ''],
  ])('%s reads %s', (code, text, value) => {
    expect(readListCell(columnOf(classes, code), text)).toEqual({ ok: true, value });
  });

  it.each([
    ['so-lop', 'nhiều', 'notANumber'],
    ['so-lop', '21/30', 'notANumber'],
    ['so-lop', 'trên 60', 'notANumber'],
    ['so-lop', '1,332', 'numberUnclear'],
    ['ngay-khai-giang', '30/02/2025', 'notADay'],
    ['ngay-khai-giang', 'tháng 5/2025', 'notADay'],
    ['ten-lop', 'x'.repeat(2001), 'tooLong'],
  ])('%s refuses %s', (code, text, error) => {
    expect(readListCell(columnOf(classes, code), text)).toEqual({ ok: false, error });
  });

  it('of choices takes an option however it is typed, and no other', () => {
    const level = columnOf(systems, 'cap-do');
    expect(readListCell(level, 'cap do 3')).toEqual({ ok: true, value: 'Cấp độ 3' });
    expect(readListCell(level, 'Cấp độ 6')).toEqual({ ok: false, error: 'notAnOption' });
  });

  it('prints as it is read again', () => {
    const columns = READY_MADE_LISTS.flatMap((list) => list.columns);
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.string(), (column, text) => {
        const read = readListCell(column, text);
        if (!read.ok) return;
        expect(readListCell(column, listCellText(column, read.value))).toEqual(read);
      }),
    );
    const number = columnOf(classes, 'so-lop');
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (units, scale) => {
        const value = String(Number((units / 10 ** scale).toFixed(scale)));
        if (/e/.test(value)) return;
        expect(readListCell(number, listCellText(number, value))).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    ['Dự kiến', 'planned'],
    ['chưa triển khai', 'planned'],
    ['Đang thực hiện', 'ongoing'],
    ['đã ban hành', 'done'],
    ['Hoàn thành', 'done'],
    ['done', 'done'],
    ['khác', null],
  ])('of the state reads %s', (text, state) => {
    expect(readListState(text)).toBe(state);
  });
});

describe('a definition', () => {
  it('that is ready-made holds together', () => {
    for (const list of READY_MADE_LISTS) expect([list.code, problemsOfDefinition(list)]).toEqual([list.code, []]);
  });

  it('says where it does not', () => {
    const [first] = documents.columns;
    const broken: ListDefinition = {
      ...documents,
      columns: [...documents.columns, ...(first ? [first] : []), { ...columnOf(systems, 'cap-do'), options: [] }],
      counts: [
        count({ sum: 'trich-yeu' }),
        count({ within: 'trich-yeu', states: ['done'] }),
        count({ indicator: 'j', where: [{ column: 'cap-ban-hanh', options: ['Huyện'] }] }),
      ],
    };
    expect(problemsOfDefinition(broken)).toEqual([
      { kind: 'columnTwice', pointer: '/columns/3' },
      { kind: 'choiceWithoutOptions', pointer: '/columns/4/options' },
      { kind: 'notANumber', pointer: '/counts/0/sum' },
      { kind: 'indicatorTwice', pointer: '/counts/1/indicator' },
      { kind: 'notADay', pointer: '/counts/1/within' },
      { kind: 'statesUnknown', pointer: '/counts/1/states' },
      { kind: 'notAnOption', pointer: '/counts/2/where/0' },
    ]);
  });
});

describe('what a list comes to', () => {
  const rows = [
    row({ 'ten-lop': 'a', 'so-lop': '1', 'so-hoc-vien': '50', 'ngay-khai-giang': '2025-04-14' }, 'done'),
    row({ 'ten-lop': 'b', 'so-lop': '2', 'so-hoc-vien': '100.5', 'ngay-khai-giang': '2025-05-14' }, 'done'),
    row({ 'ten-lop': 'c', 'so-lop': '59' }, 'planned'),
  ];
  it.each<[Partial<ListCount>, string]>([
    [{}, '3'],
    [{ sum: 'so-lop' }, '62'],
    [{ sum: 'so-hoc-vien' }, '150.5'],
    [{ sum: 'so-lop', states: ['done'] }, '3'],
    [{ states: ['done', 'planned'] }, '3'],
    [{ within: 'ngay-khai-giang' }, '1'],
    [{ sum: 'so-lop', within: 'ngay-khai-giang' }, '1'],
  ])('%j is %s', (change, total) => {
    expect(countOfList(count(change), rows, classes.columns, period)).toBe(total);
  });

  it('takes the day of a paper out of how it is cited', () => {
    const papers = [
      row({ 'van-ban': 'Văn bản số 441/SNV-CCHC&ĐTBD, ngày 08/4/2025', 'cap-ban-hanh': 'Cơ quan, đơn vị' }),
      row({ 'van-ban': 'Văn bản số 597/SNV-CCHC&ĐTBD ngày 18/4/2025', 'cap-ban-hanh': 'Cơ quan, đơn vị' }),
      row({ 'van-ban': 'Quyết định số 991/QĐ-UBND ngày 31/3/2025', 'cap-ban-hanh': 'UBND tỉnh' }),
    ];
    const total = (change: Partial<ListCount>) => countOfList(count(change), papers, documents.columns, period);
    expect(total({ within: 'van-ban' })).toBe('1');
    expect(total({ where: [{ column: 'cap-ban-hanh', options: ['Cơ quan, đơn vị'] }] })).toBe('2');
  });
});

describe('what is wrong with a list', () => {
  const found = (rows: readonly ListRow[], list: ListDefinition, more: { isNone?: boolean; carried?: number } = {}) =>
    checkList({
      ...list,
      period,
      isNone: more.isNone ?? false,
      rows: rows.map((one, index) => ({ ...one, isCarried: index < (more.carried ?? 0) })),
    });
  const paper = (text: string) => row({ 'van-ban': text, 'trich-yeu': 'x' });

  it('is that it is empty, unless there is nothing to list', () => {
    expect(found([], documents).isEmpty).toBe(true);
    expect(found([], documents, { isNone: true }).isEmpty).toBe(false);
  });

  it('are rows that lack what is required, or their state', () => {
    expect(found([row({ 'van-ban': 'x' }), paper('y')], documents).incomplete).toEqual([0]);
    expect(found([row({ 'ten-lop': 'a', 'so-lop': '1' })], classes).incomplete).toEqual([0]);
  });

  it('are papers cited twice, however they are written', () => {
    const rows = ['Quyết định số 991/QĐ-UBND ngày 31/3/2025', 'QUYẾT ĐỊNH 991/QĐ-UBND ngày 31/03/2025', ''].map(paper);
    expect(found([...rows, paper('')], documents).repeated).toEqual([1]);
  });

  it('are days outside the period, of what was done in it', () => {
    const rows = ['28/3/2025', '14/4/2025', '13/5/2025', '14/5/2025'].map((day) =>
      paper(`Văn bản số 855/UBND-NC ngày ${day}`),
    );
    expect(found(rows, documents).outside).toEqual([0, 3]);
    expect(found(rows, documents, { carried: 1 }).outside).toEqual([3]);
    const dated = { ...classes, columns: classes.columns.map((one) => ({ ...one, inPeriod: one.kind === 'date' })) };
    const planned = row({ 'ten-lop': 'a', 'so-lop': '1', 'ngay-khai-giang': '2025-09-01' }, 'planned');
    expect(found([planned, { ...planned, state: 'done' }], dated).outside).toEqual([1]);
  });
});

describe('a pasted table', () => {
  it('is read by its headings, columns in any order, without numbers of rows, sums and empty rows', () => {
    const read = readPastedList(
      [
        ['Danh mục lớp đào tạo', '', '', ''],
        ['STT', 'Trạng thái', 'SỐ LỚP', 'Tên lớp', 'Giảng viên'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Dự kiến', '12', 'Bồi dưỡng chuyển đổi số', 'x'],
        ['', '', '', '', ''],
        ['2', 'Đã mở', 'mười', 'An ninh mạng', ''],
        ['', '', '24', 'Tổng cộng', ''],
        ['Tổng cộng', '', '24', '', ''],
      ],
      classes,
    );
    expect(read.unknown).toEqual(['Giảng viên']);
    expect(read.rows.slice(0, 2)).toEqual([
      { state: 'planned', cells: { 'ten-lop': 'Bồi dưỡng chuyển đổi số', 'so-lop': '12' }, problems: [] },
      {
        state: 'done',
        cells: { 'ten-lop': 'An ninh mạng' },
        problems: [{ column: 'so-lop', text: 'mười', error: 'notANumber' }],
      },
    ]);
    expect(read.rows).toHaveLength(3);
  });

  it('is read in the order of the list where it has no headings', () => {
    const read = readPastedList(
      [
        ['1', 'Lớp thạc sĩ', '1', '50', '', '', 'Dự kiến'],
        ['2', 'Trí tuệ nhân tạo', '2', '100'],
      ],
      classes,
    );
    expect(read.byHeading).toBe(false);
    expect(read.rows.map(({ state, cells }) => [state, cells['ten-lop'], cells['so-hoc-vien']])).toEqual([
      ['planned', 'Lớp thạc sĩ', '50'],
      [null, 'Trí tuệ nhân tạo', '100'],
    ]);
  });
});

describe('any history of reports', () => {
  const states = fc.constantFrom<ListState>('planned', 'ongoing', 'done');
  const one = fc.record({
    name: fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== ''),
    amount: fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null }),
    state: states,
  });
  const rowsOf = fc.array(one, { maxLength: 12 }).map((list) =>
    list.map(({ name, amount, state }): ListRow => {
      return row({ 'ten-lop': name.trim(), ...(amount === null ? {} : { 'so-lop': String(amount) }) }, state);
    }),
  );
  const COUNTS = [count({}), count({ sum: 'so-lop' }), count({ sum: 'so-lop', states: ['done'] })];
  const total = (which: ListCount, rows: readonly ListRow[]) =>
    Number(countOfList(which, rows, classes.columns, period));

  it('keeps every row that goes on, and what all units list is what they list each', () => {
    fc.assert(
      fc.property(fc.array(rowsOf, { maxLength: 4 }), (reports) => {
        const merged = mergedRows(reports.map((rows, unit) => ({ unit, rows })));
        for (const which of COUNTS) {
          const each = reports.reduce((sum, rows) => sum + total(which, rows), 0);
          expect(
            total(
              which,
              merged.map((it) => it.row),
            ),
          ).toBe(each);
        }
        for (const rows of reports) {
          const open = carriedRows(rows, { ...classes, carries: 'open' });
          expect(open).toEqual(rows.filter(({ state }) => state !== 'done'));
          expect(carriedRows(rows, { ...classes, carries: 'all' })).toEqual(rows);
          expect(carriedRows(rows, { ...classes, carries: 'none' })).toEqual([]);
          expect(total(count({}), open) + total(count({ states: ['done'] }), rows)).toBe(total(count({}), rows));
          expect(carriedRows(open, { ...classes, carries: 'open' })).toEqual(open);
        }
      }),
    );
  });

  it('counts the same whatever the order of its rows, and states add up', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const turned = [...rows].reverse();
        for (const which of COUNTS) expect(total(which, turned)).toBe(total(which, rows));
        const byState = (['planned', 'ongoing', 'done'] as const).map((state) =>
          total(count({ sum: 'so-lop', states: [state] }), rows),
        );
        expect(byState.reduce((sum, part) => sum + part, 0)).toBe(total(count({ sum: 'so-lop' }), rows));
      }),
    );
  });

  it('survives being printed and pasted again, columns in any order', () => {
    const places = [...classes.columns.slice(0, 2), 'state' as const];
    fc.assert(
      fc.property(rowsOf, fc.shuffledSubarray(places, { minLength: 3, maxLength: 3 }), (rows, order) => {
        const plain = rows.filter(({ cells }) => /^\p{L}/u.test(cells['ten-lop'] ?? ''));
        const table = [
          order.map((place) => (place === 'state' ? 'Trạng thái' : place.name)),
          ...plain.map(({ state, cells }) =>
            order.map((place) => (place === 'state' ? (state ?? '') : listCellText(place, cells[place.code] ?? ''))),
          ),
        ];
        const read = readPastedList(table, classes);
        const known = plain.filter(({ cells }) => !/^(?:tổng|cộng|tong|cong|total)/iu.test(cells['ten-lop'] ?? ''));
        if (known.length < plain.length) return;
        expect(read.rows.map(({ state, cells }) => ({ state, cells }))).toEqual(plain);
        for (const which of COUNTS) expect(total(which, read.rows)).toBe(total(which, plain));
      }),
    );
  });
});
