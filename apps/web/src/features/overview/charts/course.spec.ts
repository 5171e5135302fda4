import { formatFor } from '../../../shared/format';
import { statusMessages } from '../../../shared/status';
import { overviewMessages } from '../messages';
import { courseFinding, type CoursePoint, dayTick } from './course';

const speech = { t: overviewMessages.vi, s: statusMessages.vi, f: formatFor('vi') };
const DAYS = ['2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'];
const course = (part: 'overdue' | 'completed', ...values: number[]): CoursePoint[] =>
  values.map((value, index) => {
    const none = { total: 35, completed: 0, overdue: 0, stopped: 0, notMet: 0, open: 0, stated: 0 };
    return { ...none, [part]: value, asOf: DAYS[index + DAYS.length - values.length] ?? '' };
  });
const finding = (part: 'overdue' | 'completed', ...values: number[]) =>
  courseFinding('task', course(part, ...values), speech);

describe('what the course of a plan says', () => {
  it('is how the overdue pile grew without a turn up to now', () => {
    expect(finding('overdue', 0, 0, 1, 0, 5, 7, 12)).toBe('Quá hạn tăng từ 0 lên 12 kể từ tháng 9');
    expect(finding('overdue', 0, 3, 3, 5, 5)).toBe('Quá hạn tăng từ 0 lên 5 kể từ tháng 8');
  });

  it('is how it shrank, or that it stays', () => {
    expect(finding('overdue', 2, 9, 6, 6, 4)).toBe('Quá hạn giảm từ 9 xuống 4 kể từ tháng 9');
    expect(finding('overdue', 4, 4, 4)).toBe('04 nhiệm vụ quá hạn, không đổi từ tháng 10');
  });

  it('is what was done where nothing is late', () => {
    expect(finding('completed', 0, 0, 2, 18)).toBe('Hoàn thành tăng từ 0 lên 18/35 nhiệm vụ kể từ tháng 10');
    expect(finding('completed', 0, 0)).toBe('Chưa nhiệm vụ nào hoàn thành');
  });

  it('names the asked day where it ends no month, and the year where it is another', () => {
    const points = course('overdue', 0, 4).map((point, index) =>
      index === 0 ? { ...point, asOf: '2024-12-31' } : point,
    );
    expect(courseFinding('task', points, speech)).toBe('Quá hạn tăng từ 0 lên 4 kể từ tháng 12/2024');
    expect(dayTick('2025-10-15', speech)).toBe('15/10');
    expect(dayTick('2025-02-28', speech)).toBe('T2');
  });
});
