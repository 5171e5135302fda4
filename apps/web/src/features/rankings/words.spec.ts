import { formatFor } from '../../shared/format';
import { rankingMessages } from './messages';
import { moved, ranking, row } from './testing/ranking';
import { barOf, findingOf, movementText, placesText, readingText, resultText, scaleOf, scoreText } from './words';

const speech = { t: rankingMessages.vi, f: formatFor('vi'), digits: 1 };
const exact = { lowOpen: false, highOpen: false };
const reading = { numerator: null, denominator: null, value: null, qualifier: 'exact' as const, outcome: null };

it.each([
  [moved('up', 2), 'tăng 02 bậc'],
  [moved('down', -3), 'giảm 03 bậc'],
  [moved('same', 0), 'giữ nguyên'],
  [moved('new', null), 'mới xếp hạng'],
  [moved('unranked', null), null],
  [{ ...moved('down', null), least: -3, most: -1 }, 'giảm 01–03 bậc'],
  [{ ...moved('up', null), least: 1, most: 2 }, 'tăng 01–02 bậc'],
  [null, null],
])('says a movement in words', (movement, words) => {
  expect(movementText(movement, speech)).toBe(words);
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
  expect(scoreText({ low: '80', lowOpen: true, high: '97', highOpen: false }, '%', speech)).toBe('80–97%');
  expect(scoreText({ low: '1234.5', high: '1234.5', ...exact }, 'phiếu', speech)).toBe('1.234,5 phiếu');
  expect(readingText({ ...reading, value: '97', qualifier: 'above' }, '%', speech)).toBe('trên 97%');
  expect(readingText({ ...reading, numerator: '21', denominator: '30' }, '%', speech)).toBe('21/30 (70%)');
  expect(readingText({ ...reading, outcome: 'noOccurrence' }, '%', speech)).toBe('không phát sinh');
  expect(readingText(null, '%', speech)).toBeNull();
});

it('draws what is certain and what may be, and nothing where there is no figure', () => {
  expect(barOf({ low: '60', high: '80', ...exact }, 100)).toEqual({ certain: 0.6, possible: 0.8 });
  expect(barOf({ low: '97', lowOpen: true, high: null, highOpen: false }, 100)).toEqual({ certain: 0.97, possible: 1 });
  expect(barOf(null, 100)).toBeNull();
  expect(scaleOf([row('A', 9)], true)).toBe(100);
  expect(scaleOf([row('A', 9)], false)).toBe(90);
});

it('heads with who leads and who rose most, never with the other end', () => {
  const riser = { places: 3, count: 1, units: [{ code: 'c', name: 'Huyện C' }] };
  const list = ranking([row('Huyện A', 9), row('Huyện B', 3)], { risers: riser });
  expect(findingOf(list, speech)).toBe('Huyện A dẫn đầu; Huyện C tăng nhiều nhất, 03 bậc');
  expect(findingOf(list, speech)).not.toContain('Huyện B');
  const four = { count: 4, units: ['A', 'B', 'C', 'D'].map((name) => ({ code: name, name })) };
  expect(findingOf({ ...list, risers: null, leaders: four }, speech)).toBe('A và 03 đơn vị khác cùng dẫn đầu');
  expect(findingOf({ ...list, audience: 'ownUnit' }, speech)).toBe('Xếp hạng tạm tính của đơn vị');
  expect(findingOf({ ...list, counts: { ...list.counts, ranked: 0 } }, speech)).toBe(
    'Chưa có đơn vị nào đủ số liệu để xếp hạng',
  );
});
