import { printFigureText, readFigureText, type FigureTextOptions } from './index.js';

const YES_NO: FigureTextOptions = { done: true, measureUnit: 'kết quả' };

/** The figure as it is printed in the line's unit, `?` and what is offered where it is asked back, `-` for no figure. */
function shown(text: string, options: FigureTextOptions): string {
  const reading = readFigureText(text, options);
  // Without the unit's own sign, so that a table shows numbers.
  const print = (figure: Parameters<typeof printFigureText>[0]): string =>
    printFigureText(figure, { measureUnit: null, done: options.done ?? false });
  if (!reading.ok) return ['?', reading.candidates.map(print).join(' | ')].filter(Boolean).join(' ');
  return reading.figure === null ? '-' : print(reading.figure);
}

const money = 'triệu đồng';

/** What is typed, the unit of the line, what it is read as. The table of the README is this one. */
describe('cells as people type them', () => {
  it.each<[typed: string, measureUnit: string, read: string]>([
    // Scales and units in the line's unit.
    ['2.500.000đ', money, '2,5'],
    ['2.500.000 đ', money, '2,5'],
    ['2.500.000 đồng', money, '2,5'],
    ['500 đ', 'nghìn đồng', '0,5'],
    ['1.500 người', 'nghìn người', '1,5'],
    ['5.000 thuê bao', 'triệu thuê bao', '0,005'],
    ['2.500 hồ sơ', 'nghìn hồ sơ', '2,5'],
    ['15 trieu dong', 'đồng', '15.000.000'],
    ['15 ty dong', 'đồng', '15.000.000.000'],
    ['15 ty', money, '15.000'],
    ['15 ty dong', money, '15.000'],
    ['2 nghin nguoi', 'người', '2.000'],
    ['15 tr đồng', 'đồng', '15.000.000'],
    ['15 tr đồng', money, '15'],
    ['15tr', 'đồng', '15.000.000'],
    ['3 vạn người', 'người', '30.000'],
    ['3 vạn', 'hồ sơ', '30.000'],
    ['3 vạn đồng', 'đồng', '30.000'],
    ['2 trăm triệu đồng', 'đồng', '200.000.000'],
    ['2 trăm', 'hồ sơ', '200'],
    ['5 chục hồ sơ', 'hồ sơ', '50'],
    ['5 chục', 'hồ sơ', '50'],
    ['1 tỷ 500 triệu', money, '1.500'],
    ['1 tỷ 500 triệu đồng', 'tỷ đồng', '1,5'],
    ['2,5 triệu đồng', 'đồng', '2.500.000'],
    ['2,5 triệu đồng', money, '2,5'],
    ['2,5 triệu đồng', 'tỷ đồng', '0,0025'],
    ['500 m', 'km', '0,5'],
    ['5 cm', 'm', '0,05'],
    ['500 m2', 'km2', '0,0005'],
    ['5 km2', 'm2', '5.000.000'],
    ['3 ha', 'm²', '30.000'],
    ['200 g', 'kg', '0,2'],
    ['10 tạ', 'tấn', '1'],
    ['１２３', 'hồ sơ', '123'],
    ['７０％', '%', '70'],
    ['70 phần trăm', '%', '70'],
    ['21⁄30', '%', '21/30'],
    ['21∕30', '%', '21/30'],
    ['21/30 chỉ tiêu', '%', '21/30'],
    ['21/30 chỉ tiêu (70%)', '%', '21/30 (70%)'],
    // Units that do not turn into the line's, and sizes nobody has.
    ['5 thành phố', 'ha', '?'],
    ['14h', 'hồ sơ', '?'],
    ['5 điểm %', '%', '?'],
    ['5 hồ sơ quá hạn', 'hồ sơ', '? 5'],
    ['150.000 USD', 'triệu USD', '? 0,15 | 150.000'],
    ['1.200.000.000', money, '? 1.200.000.000 | 1.200'],
    ['0921', 'hồ sơ', '? 921'],
    ['000.500', 'hồ sơ', '? 0,5 | 500'],
    // Separators.
    ['1.500', 'điểm', '? 1.500 | 1,5'],
    ['7.125', 'điểm', '? 7.125 | 7,1250'],
    ['85.375', 'điểm', '? 85.375 | 85,3750'],
    ['1,234', '%', '? 1,2340 | 1.234'],
    ['1,234%', '%', '? 1,2340 | 1.234'],
    ['1,332 tỷ đồng', money, '? 1.332 | 1.332.000'],
    ['trên 1,332', 'hồ sơ', '? trên 1,3320 | trên 1.332'],
    ['0.7', '%', '? 70 | 0,7'],
    ['0,85', '%', '0,85'],
    ['96,123', '%', '96,1230'],
    ['1 234', 'hồ sơ', '? 1.234'],
    // Days and serial numbers of days.
    ['30/9', '%', '? 30/9'],
    ['31/21', '%', '31/21'],
    ['9/2024', '%', '? 9/2.024'],
    ['12/2025', '%', '? 12/2.025'],
    ['45566', '%', '? 45.566'],
    ['3/7', '%', '3/7'],
    // Changes instead of figures.
    ['vượt 5%', '%', '? 105 | trên 5'],
    ['vượt 105%', '%', '? trên 105'],
    ['cao hơn 5%', '%', '? trên 5'],
    ['thấp hơn 5%', '%', '? dưới 5'],
    ['tăng 5%', '%', '?'],
    ['giảm 12 hồ sơ', 'hồ sơ', '?'],
    ['+5%', '%', '? 5'],
    // A second figure is not the stated one.
    ['70%/80%', '%', '? 70'],
    ['21/30 (tăng 5%)', '%', '? 21/30'],
    ['21/30, tăng 5%', '%', '? 21/30'],
    ['21/30 (KH 80%)', '%', '? 21/30'],
    ['21/30; chỉ tiêu 80%', '%', '? 21/30'],
    ['21/30 (≥70%)', '%', '? 21/30'],
    ['21/30, vượt 5%', '%', '? 21/30'],
    ['21/30, giảm 5%', '%', '? 21/30'],
    ['21/30 (so với cùng kỳ 80%)', '%', '? 21/30'],
    ['21/30 (năm trước: 80%)', '%', '? 21/30'],
    ['80% (kế hoạch 21/30)', '%', '? 80'],
    ['80% so với kế hoạch 21/30', '%', '? 80'],
    ['80% (tăng 5%)', '%', '? 80'],
    ['21/30 (70%)', '%', '21/30 (70%)'],
    ['21/30 = 70%', '%', '21/30 (70%)'],
    ['70% (21/30)', '%', '21/30 (70%)'],
    ['11.111/11.740 người, đạt 94,6%', '%', '11.111/11.740 (94,6%)'],
    // Nothing there.
    ['không có', 'hồ sơ', '? 0 | không phát sinh'],
    ['Không có', 'hồ sơ', '? 0 | không phát sinh'],
    ['không có hồ sơ quá hạn', 'hồ sơ', '? 0 | không phát sinh'],
    ['không phát sinh quá hạn', 'hồ sơ', '? 0 | không phát sinh'],
    ['không phát sinh hồ sơ quá hạn', 'hồ sơ', '? 0 | không phát sinh'],
    ['Không phát sinh (0/0)', 'hồ sơ', 'không phát sinh'],
    ['0/0 (không phát sinh)', '%', 'không phát sinh'],
    ['trong kỳ không phát sinh', 'hồ sơ', 'không phát sinh'],
    ['Không phát sinh hồ sơ trong kỳ', 'hồ sơ', 'không phát sinh'],
    ['không có số liệu', 'hồ sơ', '-'],
    // Grades and hedges.
    ['ước đạt 96%', '%', 'ước 96'],
    ['96% (ước)', '%', 'ước 96'],
    ['ước đạt trên 9.900 tỷ đồng', 'tỷ đồng', 'ước trên 9.900'],
    ['gần 95%', '%', 'gần 95'],
    ['khoảng 95%', '%', 'khoảng 95'],
  ])('%s on a line of %s is %s', (typed, measureUnit, read) => {
    expect(shown(typed, { measureUnit })).toBe(read);
    expect(shown(typed.normalize('NFD'), { measureUnit })).toBe(read);
  });

  it.each<[string, string]>([
    ['x', 'đạt'],
    ['X', 'đạt'],
    ['✓', 'đạt'],
    ['có', 'đạt'],
    ['1', 'đạt'],
    ['không', 'chưa đạt'],
    ['không có', 'chưa đạt'],
    ['chưa có', 'chưa đạt'],
    ['0', 'chưa đạt'],
    ['6/6', '? đạt | chưa đạt'],
    ['100%', '? đạt | chưa đạt'],
    ['50%', '? đạt | chưa đạt'],
    ['2', '? đạt | chưa đạt'],
    ['đang thực hiện', '? đạt | chưa đạt'],
    ['-', '-'],
  ])('%s on a line of yes or no is %s', (typed, read) => {
    expect(shown(typed, YES_NO)).toBe(read);
  });

  it.each<[string, FigureTextOptions, string]>([
    ['không phát sinh hồ sơ quá hạn', { measureUnit: 'hồ sơ', direction: 'lowerIsBetter' }, '0'],
    ['không phát sinh', { measureUnit: 'hồ sơ', direction: 'lowerIsBetter' }, '0'],
    ['không phát sinh', { measureUnit: '%', direction: 'lowerIsBetter' }, 'không phát sinh'],
    ['không phát sinh', { measureUnit: 'hồ sơ', direction: 'neutral' }, 'không phát sinh'],
  ])('%s with %j is %s', (typed, options, read) => {
    expect(shown(typed, options)).toBe(read);
  });
});
