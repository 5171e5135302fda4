import {
  EMPTY_STATE,
  defaultColumns,
  parseListState,
  withoutFilters,
  writeListState,
  type ListState,
} from './list-state';

const read = (search: string, kind: 'target' | 'task' = 'task') => parseListState(new URLSearchParams(search), kind);
const write = (state: ListState, search = '', kind: 'target' | 'task' = 'task') =>
  writeListState(new URLSearchParams(search), kind, state).toString();

describe('the state of a list in the address', () => {
  const full: ListState = {
    q: 'an toàn & mạng',
    statuses: ['inProgress', 'stopped'],
    sections: ['awareness', 'data'],
    units: ['so-noi-vu', 'none'],
    overdue: true,
    continuing: true,
    unmetHorizon: 2025,
    attention: true,
    sort: { key: 'dueOn', descending: true },
    group: 'unit',
    columns: ['status', 'code'],
  };

  it('comes back as it was written', () => {
    for (const kind of ['target', 'task'] as const) expect(read(write(full, '', kind), kind)).toEqual(full);
    expect(read(write(EMPTY_STATE))).toEqual(EMPTY_STATE);
    expect(write(EMPTY_STATE)).toBe('');
  });

  it('speaks Vietnamese words and takes both ways of saying yes', () => {
    expect(write({ ...EMPTY_STATE, overdue: true, group: 'status', sort: { key: 'name', descending: false } })).toBe(
      'qua-han=1&sap-xep=ten&gom-theo=trang-thai',
    );
    expect(read('qua-han=true&chuyen-tiep=1')).toMatchObject({ overdue: true, continuing: true });
  });

  it('survives nonsense', () => {
    expect(read('trang-thai=xong,stopped,stopped&sap-xep=-gia&gom-theo=ngay&qua-han=co&cot=x')).toEqual({
      ...EMPTY_STATE,
      statuses: ['stopped'],
      columns: [],
    });
  });

  it('keeps a pillar of targets and a group of tasks apart', () => {
    expect(read('tru-cot=digital-data&nhom=data', 'target').sections).toEqual(['digital-data']);
    expect(read('tru-cot=digital-data&nhom=data', 'task').sections).toEqual(['data']);
  });

  it('leaves the rest of the address alone', () => {
    expect(write({ ...EMPTY_STATE, q: 'lgsp' }, 'ngay=2024-12-31&biet-den=nay&tim=cu')).toBe(
      'ngay=2024-12-31&biet-den=nay&tim=lgsp',
    );
  });

  it('writes columns only where they differ from the usual ones', () => {
    expect(write({ ...EMPTY_STATE, columns: defaultColumns('task') })).toBe('');
    expect(read(write({ ...EMPTY_STATE, columns: [] })).columns).toEqual([]);
  });

  it('takes filters off without touching order, groups and columns', () => {
    expect(withoutFilters(full)).toEqual({
      ...EMPTY_STATE,
      sort: full.sort,
      group: full.group,
      columns: full.columns,
    });
  });
});
