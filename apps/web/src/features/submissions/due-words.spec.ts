import { formatFor } from '../../shared/format';
import { dueWords, leftWords } from './due-words';
import { vi } from './messages/vi';

const f = formatFor('vi');
const due = { setOn: '2026-11-28', on: '2026-11-30', time: '17:00', at: '2026-11-30T10:00:00Z' };

it('says the hour, the day of the week and the day', () => {
  expect(dueWords({ due, dueState: 'waiting' }, vi, f)).toBe('trước 17:00, thứ Hai 30/11/2026');
  expect(dueWords({ due: { ...due, on: '2026-12-06' }, dueState: 'waiting' }, vi, f)).toBe(
    'trước 17:00, Chủ nhật 06/12/2026',
  );
});

it.each([
  ['waiting', '2026-11-28', 'còn 02 ngày'],
  ['waiting', '2026-11-30', 'hôm nay là ngày cuối'],
  ['overdue', '2026-11-30', 'quá hạn từ hôm nay'],
  ['overdue', '2026-12-03', 'quá hạn 03 ngày'],
  ['source', '2026-12-03', 'bản dự thảo của nguồn, không tính hạn'],
  ['late', '2026-12-03', 'gửi chậm'],
  ['onTime', '2026-12-03', 'gửi đúng hạn'],
] as const)('%s on %s: %s', (dueState, day, words) => {
  expect(leftWords({ due, dueState }, day, vi, f)).toBe(words);
});
