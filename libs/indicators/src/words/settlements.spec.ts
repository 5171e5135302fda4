import { settlementLabel, sideNames } from './settlements.js';

it('names the sides of a contradiction by what they are, else as a first and a second figure', () => {
  expect(sideNames('headlineAgainstRecount')).toEqual(['số trong báo cáo đã ban hành', 'số hệ thống tính lại']);
  expect(sideNames('statedDoneButNotMet', 'en')).toEqual(['the status reported', 'the figure measured']);
  expect(sideNames('severalValues')).toEqual(['số liệu thứ nhất', 'số liệu thứ hai']);
  // A kind that a reader made up.
  expect(sideNames('toString')).toEqual(['số liệu thứ nhất', 'số liệu thứ hai']);
});

it.each([
  ['correctLeft', 'headlineAgainstRecount', 'Đính chính số trong báo cáo đã ban hành'],
  ['correctRight', 'statedDoneButNotMet', 'Đính chính số liệu đo được'],
  ['keepRight', 'fractionAgainstPercent', 'Lấy tỷ lệ tính từ phân số'],
  ['keepLeft', 'severalValues', 'Lấy số liệu thứ nhất'],
  ['restateStatus', 'statedOpenButMet', 'Đánh giá lại trạng thái'],
] as const)('%s of %s: %s', (way, kind, label) => {
  expect(settlementLabel(way, kind)).toBe(label);
});
