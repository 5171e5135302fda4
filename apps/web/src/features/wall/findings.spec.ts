import type { DirectiveBody, LocalityMatrix } from '@tiendo/contracts';
import type { Overview } from '../../shared/contract-types';
import { formatFor } from '../../shared/format';
import { statusMessages } from '../../shared/status';
import { decidedFinding, headlineFinding, localitiesFinding, type WallSpeech } from './findings';
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
  attention: { total: 0, items: [] },
};
const overview = (part: object) => ({ ...PLAN, ...part }) as unknown as Overview;

describe('titles of the wall', () => {
  it('say how far the plan is, what is late, and for which cause most of it', () => {
    const late = { groups: [], pillars: [{ code: 'a', items: [{ kind: 'target', overdueDays: 3 }] }] };
    expect(headlineFinding(overview({ cells: late }), speech)).toBe('18/28 chỉ tiêu hoàn thành; 01 chỉ tiêu quá hạn');
    const items = [
      ...['funds', 'funds', 'staff', null].map((cause) => ({ cause, overdueDays: 5 })),
      ...['staff', 'staff'].map((cause) => ({ cause, overdueDays: null })),
    ];
    expect(headlineFinding(overview({ cells: late, attention: { total: 6, items } }), speech)).toBe(
      '18/28 chỉ tiêu hoàn thành; 01 chỉ tiêu quá hạn, 02 do vướng mắc về kinh phí',
    );
    expect(headlineFinding(overview({ tasks: counts(3, 35) }), speech)).toBe(
      '18/28 chỉ tiêu, 03/35 nhiệm vụ hoàn thành; không có nội dung quá hạn',
    );
    expect(headlineFinding(overview({ targets: counts(0, 30, 'noStatement') }), speech)).toBe(
      'Chưa có báo cáo về 30 chỉ tiêu của kế hoạch',
    );
  });

  it('name where most is missed to members only', () => {
    const matrix = {
      whole: { units: 54, allMet: 9 },
      groups: [{ code: 'a', name: 'Huyện Mẫu Hà', shortName: 'Mẫu Hà' }],
      weakestGroups: ['a'],
    } as unknown as LocalityMatrix;
    expect(localitiesFinding(matrix, true, speech)).toBe(
      '54 địa phương: 09 đạt mọi chỉ tiêu; Mẫu Hà nhiều chỉ tiêu chưa đạt nhất',
    );
    expect(localitiesFinding(matrix, false, speech)).toBe('54 địa phương: 09 đạt mọi chỉ tiêu');
  });

  it('count what became of the conclusions of a meeting', () => {
    const directive = (state: string, overdueDays: number | null = null) =>
      ({ state, overdueDays }) as unknown as DirectiveBody;
    expect(decidedFinding([directive('done'), directive('open', 3), directive('inProgress')], speech)).toBe(
      '01/03 kết luận đã hoàn thành; 01 kết luận quá hạn',
    );
  });
});
