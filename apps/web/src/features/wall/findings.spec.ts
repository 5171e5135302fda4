import type { Change, Overview } from '../../shared/contract-types';
import { formatFor } from '../../shared/format';
import { statusMessages } from '../../shared/status';
import { attentionFinding, changesFinding, headlineFinding, pillarsFinding, type WallSpeech } from './findings';
import { wallMessages } from './messages';

const speech: WallSpeech = { t: wallMessages.vi, s: statusMessages.vi, f: formatFor('vi') };
const policy = { countsAsCompleted: [], excludedFromTotal: [], percentDigits: 1 };
const counts = (completed: number, total: number, status = 'inProgress') => ({
  total,
  completed,
  excluded: 0,
  byStatus: [{ status, count: total }],
});
const PLAN = {
  targets: counts(18, 28),
  tasks: counts(0, 0),
  policy: { targets: policy, tasks: policy },
  cells: { pillars: [], groups: [] },
};
const overview = (part: object) => ({ ...PLAN, ...part }) as unknown as Overview;

const item = (kind: 'target' | 'task', part: object) => ({
  kind,
  status: 'inProgress',
  overdueDays: null,
  silentDays: null,
  cause: null,
  lacksPermission: false,
  notNamed: [],
  leadUnits: [],
  ...part,
});
const attention = (...items: object[]) => overview({ attention: { total: items.length, items } });
const lead = (name: string) => ({ leadUnits: [{ code: name, name }] });

describe('titles of the wall', () => {
  it('say how far the plan is and what is late', () => {
    const late = { groups: [], pillars: [{ code: 'a', items: [{ kind: 'target', overdueDays: 3 }] }] };
    expect(headlineFinding(overview({ cells: late }), speech)).toBe('18/28 chỉ tiêu hoàn thành; 01 chỉ tiêu quá hạn');
    expect(headlineFinding(overview({ tasks: counts(3, 35) }), speech)).toBe(
      '18/28 chỉ tiêu, 03/35 nhiệm vụ hoàn thành; không có nội dung quá hạn',
    );
    expect(headlineFinding(overview({ targets: counts(0, 30, 'noStatement') }), speech)).toBe(
      'Chưa có báo cáo về 30 chỉ tiêu của kế hoạch',
    );
  });

  it('say how late, and whose most of it is', () => {
    const found = attention(
      item('task', { overdueDays: 92, ...lead('Sở Nội vụ') }),
      item('task', { overdueDays: 214, ...lead('Sở Y tế') }),
      item('target', { overdueDays: 1, ...lead('Sở Nội vụ') }),
      item('task', { status: 'stopped' }),
    );
    expect(attentionFinding(found, speech)).toBe(
      '01 chỉ tiêu, 02 nhiệm vụ quá hạn; lâu nhất 214 ngày; nhiều nhất: Sở Nội vụ (02)',
    );
  });

  it('say what is stopped beside what is late where no unit stands out', () => {
    const found = attention(item('task', { overdueDays: 92 }), item('task', { status: 'stopped' }));
    expect(attentionFinding(found, speech)).toBe('01 nhiệm vụ quá hạn; lâu nhất 92 ngày; 01 nhiệm vụ dừng triển khai');
  });

  it('say what is stopped, blocked or silent where nothing is late', () => {
    const stopped = item('target', { status: 'stopped', lacksPermission: true });
    const blocked = [
      item('task', { cause: 'funds' }),
      item('task', { cause: 'funds' }),
      item('task', { cause: 'staff' }),
    ];
    const silent = item('task', { silentDays: 61 });
    expect(attentionFinding(attention(stopped, ...blocked), speech)).toBe(
      '01 chỉ tiêu dừng triển khai; 01 nội dung chưa có văn bản cho phép',
    );
    expect(attentionFinding(attention({ ...stopped, notNamed: ['permission'] }, stopped, ...blocked), speech)).toBe(
      '02 chỉ tiêu dừng triển khai; 01 nội dung nguồn không nêu văn bản cho phép; 01 nội dung chưa có văn bản cho phép',
    );
    expect(attentionFinding(attention(...blocked, silent), speech)).toBe(
      '03 nhiệm vụ vướng mắc; nhiều nhất: Vướng mắc về kinh phí (02)',
    );
    expect(attentionFinding(attention(silent), speech)).toBe('01 nhiệm vụ chậm cập nhật; lâu nhất 61 ngày');
  });

  it('name pillars that share a place together, and none of them where all are alike', () => {
    const pillars = (...shares: readonly (readonly [number, number])[]) =>
      overview({ pillars: shares.map(([n, of], index) => ({ name: `Trụ cột ${index + 1}`, ...counts(n, of) })) });
    expect(pillarsFinding(pillars([1, 2], [1, 4], [2, 4]), speech)).toBe(
      'Chỉ tiêu hoàn thành: cao nhất Trụ cột 1, Trụ cột 3 (50%), thấp nhất Trụ cột 2 (25%)',
    );
    expect(pillarsFinding(pillars([1, 2], [2, 4]), speech)).toBe('Chỉ tiêu hoàn thành: mọi trụ cột cùng ở mức 50%');
    expect(pillarsFinding(pillars([1, 2]), speech)).toBe('Trụ cột 1: 50% chỉ tiêu hoàn thành');
    expect(pillarsFinding(pillars([0, 0]), speech)).toBe('Kế hoạch chưa có nội dung nào tính vào tổng số');
  });

  it('count what turned by what it turned to', () => {
    const change = (part: Partial<Change>) => ({ change: 'turned', to: null, ...part });
    const changed = (...items: object[]) =>
      overview({ changes: { since: '2024-09-30', total: items.length, items, firstReport: null } });
    const news = [
      change({ to: 'completed' }),
      change({ to: 'maintained' }),
      change({ change: 'fellOverdue' }),
      change({ to: 'inProgress' }),
    ];
    expect(changesFinding(changed(...news), speech)).toBe(
      'Từ ngày 30/9/2024: 02 nội dung hoàn thành, 01 mới quá hạn, 01 thay đổi khác',
    );
    expect(changesFinding(changed(change({ to: 'inProgress' })), speech)).toBe('01 thay đổi từ ngày 30/9/2024');
  });
});
