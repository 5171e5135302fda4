import { formatFor } from '../../shared/format';
import { rankingMessages } from './messages';
import { shortLabel } from '../../shared/format/short-label';
import { moved, ranking, row } from './testing/ranking';
import {
  barOf,
  figureText,
  findingOf,
  pathText,
  placesText,
  resultText,
  scaleOf,
  scoreText,
  shownRows,
  wonOf,
} from './words';

const speech = { t: rankingMessages.vi, f: formatFor('vi'), digits: 1 };
const exact = { lowOpen: false, highOpen: false };
const reading = { numerator: null, denominator: null, value: null, qualifier: 'exact' as const, outcome: null };

it.each([
  [moved('down', -5), 48, 53, 'từ hạng 48 xuống hạng 53'],
  [moved('up', 2), 5, 3, 'từ hạng 5 lên hạng 3'],
  // Two joined above it: five places among those present both times, seven in the whole block.
  [moved('down', -5), 46, 53, 'từ hạng 46 xuống hạng 53 (trên 52 đơn vị có ở cả hai kỳ)'],
  // It rose among those present both times, and is printed lower because others joined above it.
  [moved('up', 1), 3, 4, 'từ hạng 3 xuống hạng 4 (trên 52 đơn vị có ở cả hai kỳ)'],
  [moved('same', 0), 3, 3, null],
  [moved('new', null), 3, 3, null],
])('names the ranks that were printed then and now', (movement, then, now, words) => {
  const places = (place: number) => ({ best: place, worst: place });
  const line = { movement: { ...movement, previous: places(then) }, places: places(now) };
  expect(pathText(line, 52, speech)).toBe(words);
});

it('names no path where one of the ranks is not known', () => {
  expect(pathText({ movement: { ...moved('up', 1), previous: null }, places: null }, 52, speech)).toBeNull();
});

it('heads a list of counts with what is counted, and lets nobody lead', () => {
  const indicator = { code: 'phieu', name: 'Phiếu thông tin', measureUnit: 'phiếu', direction: 'higherIsBetter' };
  const list = ranking([], { indicator, order: 'listed', leaders: { count: 0, units: [] } });
  expect(findingOf(list, speech)).toBe('Phiếu thông tin: số liệu từng đơn vị');
  expect(findingOf({ ...list, order: 'lowest' }, speech)).toBe('Phiếu thông tin: từ thấp đến cao');
});

it('prints one place, or from which to which', () => {
  expect([{ best: 3, worst: 3 }, { best: 5, worst: 7 }, null].map((one) => placesText(one, speech))).toEqual([
    '3',
    '5–7',
    null,
  ]);
});

it('prints shares from the counts by the plan’s rule, a range where hedged figures leave targets open', () => {
  const list = ranking([]);
  expect(resultText(row('A', 2, { total: 3 }), list, speech)).toBe('66,7%');
  expect(resultText(row('A', 6, { undetermined: 2 }), list, speech)).toBe('60–80%');
  expect(resultText(row('A', 0, { total: 0 }), list, speech)).toBeNull();
  expect(resultText(row('A', 6, { achievement: '96.45' }), { ...list, index: 'achievement' }, speech)).toBe('96,5%');
});

it('keeps a bound a bound', () => {
  expect(scoreText({ low: '97', lowOpen: true, high: null, highOpen: false }, '%', speech)).toBe('trên 97%');
  expect(scoreText({ low: '80', lowOpen: true, high: '97', highOpen: false }, '%', speech)).toBe('trên 80% đến 97%');
  expect(scoreText({ low: '1234.5', high: '1234.5', ...exact }, 'phiếu', speech)).toBe('1.234,5 phiếu');
  expect(figureText({ ...reading, value: '97', qualifier: 'above' }, '%', speech)).toBe('trên 97%');
  expect(figureText({ ...reading, numerator: '21', denominator: '30' }, '%', speech)).toBe('21/30 (70%)');
  expect(figureText({ ...reading, outcome: 'noOccurrence' }, '%', speech)).toBe('không phát sinh');
  expect(figureText(null, '%', speech)).toBeNull();
});

it('draws what is certain and what may be, and nothing where there is no figure', () => {
  expect(barOf({ low: '60', high: '80', ...exact }, 100)).toEqual({ certain: 0.6, possible: 0.8 });
  expect(barOf({ low: '97', lowOpen: true, high: null, highOpen: false }, 100)).toEqual({ certain: 0.97, possible: 1 });
  expect(barOf(null, 100)).toBeNull();
  expect(scaleOf([row('A', 9)], true)).toBe(100);
  expect(scaleOf([row('A', 9)], false)).toBe(90);
});

it('heads with who leads and who rose most, with the last one only where the answer names it', () => {
  const riser = { places: 3, count: 1, units: [{ code: 'c', name: 'Huyện C' }] };
  const list = ranking([row('Huyện A', 9), row('Huyện B', 3)], { risers: riser });
  expect(findingOf(list, speech)).toBe('Huyện A dẫn đầu; Huyện C tăng 03 bậc');
  expect(findingOf(list, speech)).not.toContain('Huyện B');
  const before = { score: null, met: 5, total: 10 };
  const movement = { ...moved('up', 3), before };
  const c = { ...row('Huyện C', 7, { movement }), unit: { code: 'c', name: 'Huyện C', shortName: null } };
  expect(findingOf(ranking([row('Huyện A', 9), c], { risers: riser }), speech)).toBe(
    'Huyện A dẫn đầu; Huyện C thêm 02 chỉ tiêu đạt, tăng 03 bậc',
  );
  expect(wonOf(c, { indicator: null })).toBe(2);
  const four = { count: 4, units: ['A', 'B', 'C', 'D'].map((name) => ({ code: name, name })) };
  expect(findingOf({ ...list, risers: null, leaders: four }, speech)).toBe('A và 03 đơn vị khác cùng dẫn đầu');
  const two = { count: 2, units: [{ code: 'huyện a', name: 'Huyện A' }] };
  const lowest = { places: { best: 2, worst: 2 }, count: 1, units: [{ code: 'huyện b', name: 'Huyện B' }] };
  expect(findingOf({ ...list, leaders: two, lowest, risers: null }, speech)).toBe(
    '02 đơn vị đạt 90%; thấp nhất Huyện B\u00a0(30%)',
  );
  expect(findingOf({ ...list, audience: 'ownUnit' }, speech)).toBe('Xếp hạng tạm tính của đơn vị');
  expect(findingOf({ ...list, counts: { ...list.counts, ranked: 0 } }, speech)).toBe(
    'Chưa có đơn vị nào đủ số liệu để xếp hạng',
  );
});

it('names units in short in the heading, in full where two are called the same', () => {
  const called = (name: string, shortName: string, met: number) => {
    const one = row(name, met);
    return { ...one, unit: { ...one.unit, shortName } };
  };
  const [ward, town] = [called('Phường Hạ Long', 'Hạ Long', 9), called('Xã Ba Chẽ', 'Ba Chẽ', 3)];
  expect(findingOf(ranking([ward, town]), speech)).toBe('Hạ Long dẫn đầu');
  expect(findingOf(ranking([ward, called('Xã Hạ Long', 'Hạ Long', 3)]), speech)).toBe('Phường Hạ Long dẫn đầu');
});

it('shows one end of a list, the last ones first, with who reported nothing', () => {
  const place = (best: number) => ({ places: { best, worst: best } });
  const all = Array.from({ length: 12 }, (_, index) => row(`U${index + 1}`, 9, place(index + 1)));
  const silent = row('S', 0, { places: null, reason: 'notReported' });
  const names = (part: 'first' | 'last' | 'all') => shownRows([...all, silent], part).map(({ unit }) => unit.name);
  expect(names('first')).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'U10']);
  expect(names('last')).toEqual(['U12', 'U11', 'U10', 'U9', 'U8', 'U7', 'U6', 'U5', 'U4', 'U3', 'S']);
  expect(names('all')).toHaveLength(13);
});

it('leaves the days of a period to the table', () => {
  expect(['Tháng 6/2024 (15/5/2024–14/6/2024)', 'Quý I/2024'].map(shortLabel)).toEqual(['Tháng 6/2024', 'Quý I/2024']);
});
