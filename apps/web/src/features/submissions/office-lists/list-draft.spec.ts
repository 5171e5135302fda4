import { NewListSchema } from '@tiendo/contracts';
import { READY_MADE_LISTS } from '@tiendo/indicators/lists';
import { changeOfList, draftOfList, listIssues, NEW_COLUMN, NEW_LIST, newListOf } from './list-draft';
import { vi } from './messages/vi';

describe('a list while it is set', () => {
  it.each(READY_MADE_LISTS.map((list) => [list.code, list] as const))('%s goes as it came', (_code, list) => {
    const draft = draftOfList(list);
    expect(listIssues(draft, [], vi)).toEqual({});
    const { code: _, ...rest } = list;
    expect(changeOfList(draft)).toEqual({ ...rest, isRetired: false });
    expect(NewListSchema.parse(newListOf(draft))).toMatchObject({ name: list.name });
  });

  it('names new columns by their codes, and leaves out what is of another kind', () => {
    const columns = [
      { ...NEW_COLUMN, name: ' Số lớp ', kind: 'number' as const, measureUnit: 'lớp', options: 'x', inPeriod: true },
      { ...NEW_COLUMN, name: 'Cấp', kind: 'choice' as const, options: 'Một\n\n Hai \nMột', measureUnit: 'y' },
    ];
    expect(changeOfList({ ...NEW_LIST, name: 'Lớp', columns }).columns).toMatchObject([
      { code: 'so-lop', name: 'Số lớp', measureUnit: 'lớp', options: [], inPeriod: false },
      { code: 'cap', options: ['Một', 'Hai'], measureUnit: '' },
    ]);
  });

  it('says what is missing', () => {
    expect(listIssues(NEW_LIST, [], vi)).toEqual({ name: vi.missing, columns: vi.columnUntitled });
    const twice = [1, 2].map(() => ({ ...NEW_COLUMN, name: 'Tên' }));
    const counts = [{ indicator: '', sum: 'ten', states: [], where: [], within: null }];
    expect(listIssues({ ...NEW_LIST, name: 'Lớp', columns: twice, counts }, ['lop'], vi)).toEqual({
      name: vi.nameTaken,
      columns: vi.problems.columnTwice,
      counts: vi.missing,
    });
  });
});
