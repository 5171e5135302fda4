import { answerOf, line } from '../testing/submission';
import { changesOf, COLUMN, isReadable, readFilled } from './form-rows';

const REPORT = '6f1f0d52-6a55-4a0c-8f0e-3f7f6b1c2d10';
const LINES = [
  line('phieu', { answer: answerOf('12'), version: 3 }),
  line('ho', { version: 0 }),
  line('thua', { answer: answerOf('7'), version: 2 }),
];

/** A row of the form as a spreadsheet gives it back. */
function row(code: string, version: number, before: string, figure: unknown): unknown[] {
  const cells: unknown[] = [];
  cells[COLUMN.name] = `Chỉ số ${code}`;
  cells[COLUMN.figure] = figure;
  cells[COLUMN.indicator] = code;
  cells[COLUMN.subject] = 'xa-a';
  cells[COLUMN.version] = version;
  cells[COLUMN.before] = before;
  return cells;
}
function form(rows: unknown[][], report: unknown = REPORT) {
  const first: unknown[] = ['Báo cáo'];
  first[COLUMN.indicator] = report;
  return readFilled([first, ['Điền vào cột'], ['Chỉ số'], ...rows], REPORT);
}
const changes = (rows: unknown[][]) => {
  const read = form(rows);
  if (typeof read === 'string') throw new Error(read);
  return changesOf(read, LINES);
};

it('takes what was typed, as text or as a number, and leaves alone what was not touched', () => {
  const found = changes([row('phieu', 3, '12', '12'), row('ho', 0, '', 1234.5), row('thua', 2, '7', ' 8 ')]);
  expect(found.map(({ key, text, isConflict }) => [key, text, isConflict])).toEqual([
    ['ho|xa-a', '1234,5', false],
    ['thua|xa-a', '8', false],
  ]);
  expect(found.every(isReadable)).toBe(true);
});

it('tells what somebody else has saved since, unless it is the same', () => {
  // Of phieu 12 is what somebody saved while the form said 10.
  expect(changes([row('phieu', 2, '10', '11')])).toMatchObject([{ text: '11', isConflict: true }]);
  expect(changes([row('phieu', 2, '10', '12')])).toEqual([]);
  expect(changes([row('phieu', 2, '10', '10')])).toEqual([]);
  // A note beside it was saved: the figure is what the form said.
  expect(changes([row('phieu', 2, '12', '13')])).toMatchObject([{ text: '13', isConflict: false }]);
});

it('gives a figure up where its cell was emptied, and says what cannot be read', () => {
  const [emptied, wrong] = changes([row('phieu', 3, '12', null), row('ho', 0, '', 'nhiều')]);
  expect(emptied).toMatchObject({ text: '', reading: null });
  expect(wrong && isReadable(wrong)).toBe(false);
});

it('refuses what is no form, or the form of another report, and passes over lines that are asked no more', () => {
  expect(readFilled([['Chỉ số', 'Kết quả']], REPORT)).toBe('noForm');
  expect(form([row('phieu', 3, '12', '13')], 'another')).toBe('anotherReport');
  expect(changes([row('bo-di', 1, '', '5'), ['ghi chú của tôi']])).toEqual([]);
});
