import { formatFor } from '../../shared/format';
import { statusMessages } from '../../shared/status';
import { countingRule, policySentences } from './counting-rule';
import type { Speech } from './headline-sentence';
import { overviewMessages } from './messages';
import { KH73, rollUp } from './testing/kh73';

const vi: Speech = { t: overviewMessages.vi, s: statusMessages.vi, f: formatFor('vi') };
const { targets, tasks } = KH73.policy;

describe('the rule under a headline figure', () => {
  it('explains 21/30 and 22/35 of Kế hoạch 73', () => {
    expect(countingRule('target', KH73.targets, targets, vi)).toBe(
      'cơ bản hoàn thành tính là hoàn thành; chỉ tiêu dừng triển khai vẫn tính vào tổng số.',
    );
    expect(countingRule('task', KH73.tasks, tasks, vi)).toBe(
      'nhiệm vụ cơ bản hoàn thành (01) không tính là hoàn thành, nằm trong 11 nhiệm vụ chưa hoàn thành; ' +
        'nhiệm vụ dừng triển khai vẫn tính vào tổng số.',
    );
  });

  it('says when stopped items leave the total, and then does not take them off twice', () => {
    const policy = { ...tasks, excludedFromTotal: ['stopped' as const] };
    const counts = rollUp(
      [
        ['completed', 22],
        ['mostlyCompleted', 1],
        ['inProgress', 10],
        ['stopped', 2],
      ],
      22,
      0,
      2,
    );
    expect(countingRule('task', counts, policy, vi)).toBe(
      'nhiệm vụ cơ bản hoàn thành (01) không tính là hoàn thành, nằm trong 11 nhiệm vụ chưa hoàn thành; ' +
        'nhiệm vụ dừng triển khai không tính vào tổng số.',
    );
  });

  it('counts what is left out, and says nothing of statuses that did not come up', () => {
    const counts = rollUp(
      [
        ['completed', 3],
        ['noOccurrence', 2],
      ],
      3,
      0,
      2,
    );
    expect(countingRule('task', counts, tasks, vi)).toBe('02 nhiệm vụ không phát sinh không tính vào tổng số.');
    expect(countingRule('task', rollUp([['completed', 3]], 3), tasks, vi)).toBe(
      'số nhiệm vụ hoàn thành trên tổng số nhiệm vụ.',
    );
  });

  it('has the whole policy one tap away', () => {
    expect(policySentences(tasks, vi)).toEqual([
      'Tính là hoàn thành: Hoàn thành; Hoàn thành, tiếp tục duy trì.',
      'Không tính vào tổng số: Không phát sinh; Không áp dụng.',
      'Tỷ lệ làm tròn đến 1 chữ số thập phân, bỏ số 0 ở cuối.',
    ]);
  });
});
