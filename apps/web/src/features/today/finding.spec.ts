import type { DuePeriod, WorkToday } from '@tiendo/contracts';
import { formatFor } from '../../shared/format';
import { finding, isQuiet } from './finding';
import { vi } from './messages/vi';

const f = formatFor('vi');
const unit = (name: string, reported: number) => ({
  ...{ block: 'communes' as const, code: name, name, asked: 8, reported },
  contacts: [{ fullName: 'Lê Văn An', position: null, phone: '0912000002', email: null }],
});
const period: DuePeriod = {
  plan: { slug: 'kh34', code: '34/KH-UBND', title: 'Kế hoạch 34' },
  ...{ code: '2025M06', label: 'Tháng 6/2025', state: 'open', opensOn: '2025-06-08', closesOn: '2025-06-20' },
  ...{ daysLeft: 2, asked: 54, reporting: 52, missingTotal: 3 },
  missing: [unit('Xã Đầm Hà', 0), unit('Xã Quảng Tân', 3)],
};
const quiet: WorkToday = {
  province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
  ...{
    today: '2025-06-18',
    periods: [],
    next: null,
    plans: [],
    plansLeftOut: 0,
    remarks: [],
    directives: [],
    drafts: [],
    amendments: [],
  },
};

describe('what waits, in one line', () => {
  it('counts a unit once, whatever it owes', () => {
    const twice = { ...period, code: '2025M05', daysLeft: -28, missing: [unit('Xã Đầm Hà', 0)] };
    const found = finding({ ...quiet, periods: [period, twice] }, vi, f);
    expect(found).toBe('02 kỳ báo cáo chờ số liệu · 02 đơn vị chưa gửi đủ');
  });

  it('says that nothing waits', () => {
    expect([isQuiet(quiet), finding(quiet, vi, f)]).toEqual([true, 'Không có việc nào chờ']);
    expect(isQuiet({ ...quiet, drafts: [{ slug: 'x', code: '', title: 'X', updatedAt: '' }] })).toBe(false);
  });
});
