import { formatFor } from '../../shared/format';
import { statusMessages } from '../../shared/status';
import { fieldTexts } from './field-text';
import { groupChanges } from './groups';
import { changesMessages } from './messages';

const words = { t: changesMessages.vi, s: statusMessages.vi, f: formatFor('vi') };
type Fields = Parameters<typeof fieldTexts>[0];
const texts = (...fields: Fields[number][]) =>
  fieldTexts(fields, words).map(({ term, before, after }) => [term, before, after]);

const level = (value: string) => ({
  label: 'Hồ sơ trực tuyến',
  comparator: 'atLeast',
  value,
  valueUpper: null,
  measureUnit: '%',
});
const figure = (rest: object) => ({
  label: 'Hồ sơ trực tuyến',
  measureUnit: '%',
  value: null,
  numerator: null,
  denominator: null,
  qualifier: 'exact',
  ...rest,
});

it.each<[Fields[number], [string, string, string]]>([
  [{ field: 'status', before: 'inProgress', after: 'completed' }, ['Trạng thái', 'Đang thực hiện', 'Hoàn thành']],
  [{ field: 'dueOn', before: '2024-06-30', after: '2024-09-30' }, ['Thời hạn', '30/6/2024', '30/9/2024']],
  [{ field: 'dueOn', before: null, after: '2024-09-30' }, ['Thời hạn', 'theo thời hạn của kế hoạch', '30/9/2024']],
  [
    { field: 'continuesInYear', before: null, after: 2025 },
    ['Chuyển tiếp', 'không chuyển tiếp', 'Chuyển tiếp sang năm 2025'],
  ],
  [{ field: 'asked', fact: 'name', before: 'Cũ', after: 'Mới' }, ['Tên', 'Cũ', 'Mới']],
  [
    { field: 'asked', fact: 'leadUnits', before: ['Sở Nội vụ'], after: ['Sở Y tế', 'Sở Tài chính'] },
    ['Đơn vị chủ trì', 'Sở Nội vụ', 'Sở Y tế; Sở Tài chính'],
  ],
  [
    { field: 'asked', fact: 'measure online', before: level('80'), after: level('90') },
    ['Mức giao: Hồ sơ trực tuyến', '≥ 80%', '≥ 90%'],
  ],
  [
    { field: 'measured', fact: 'measure online', after: figure({ numerator: '192', denominator: '299' }) },
    ['Kết quả: Hồ sơ trực tuyến', 'chưa có số liệu', '64,21% (192/299)'],
  ],
  [
    {
      field: 'measured',
      fact: 'measure online',
      before: figure({ value: '99', qualifier: 'above' }),
      after: figure({ value: '96.4' }),
    },
    ['Kết quả: Hồ sơ trực tuyến', 'trên 99%', '96,4%'],
  ],
  [
    { field: 'measured', fact: 'executing', before: { completed: 3, total: 13 }, after: { completed: 13, total: 13 } },
    ['Đơn vị đã hoàn thành', '03/13', '13/13'],
  ],
])('prints %j', (field, expected) => {
  expect(texts(field)).toEqual([expected]);
});

it('leaves being overdue to the marks', () => {
  expect(texts({ field: 'isOverdue', before: false, after: true })).toEqual([]);
});

it('puts an item under the most pressing of its kinds, of those chosen', () => {
  const item = (code: string, ...changes: Parameters<typeof groupChanges>[0][number]['changes']) =>
    ({ code, changes }) as unknown as Parameters<typeof groupChanges>[0][number];
  const items = [item('A', 'turned', 'measured'), item('B', 'measured'), item('C', 'stopped', 'fellOverdue')];
  const shown = (chosen: string[]) =>
    groupChanges(items, chosen).map(({ kind, items: found }) => [kind, found.map(({ code }) => code)]);
  expect(shown([])).toEqual([
    ['fellOverdue', ['C']],
    ['turned', ['A']],
    ['measured', ['B']],
  ]);
  expect(shown(['measured', 'stopped'])).toEqual([
    ['stopped', ['C']],
    ['measured', ['A', 'B']],
  ]);
});
