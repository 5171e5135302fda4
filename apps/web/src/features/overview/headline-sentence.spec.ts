import { formatFor } from '../../shared/format';
import { statusMessages } from '../../shared/status';
import { leadParts, overdueFinding, sectionFinding, unitFinding, type Speech } from './headline-sentence';
import { overviewMessages } from './messages';
import { KH73, rollUp } from './testing/kh73';

const vi: Speech = { t: overviewMessages.vi, s: statusMessages.vi, f: formatFor('vi') };

it('says under the heading what is late, stopped and going on', () => {
  expect(leadParts(KH73, 2024, vi)).toEqual([
    '01 chỉ tiêu quá hạn',
    '03 nội dung dừng triển khai (01 chỉ tiêu, 02 nhiệm vụ)',
    '11 nhiệm vụ chuyển tiếp sang năm 2025',
    'từ 01/12/2024: +21 chỉ tiêu, +22 nhiệm vụ',
  ]);
});

it('tells no movement of a first report, and none where nothing moved', () => {
  const first = { items: 65, from: '2024-12-26', to: '2024-12-26' };
  const said = (changes: Partial<typeof KH73.changes>) =>
    leadParts({ ...KH73, changes: { ...KH73.changes, ...changes } }, 2024, vi).filter((part) => part.startsWith('từ'));
  expect(said({ firstReport: first })).toEqual([]);
  const { targets, tasks } = KH73;
  expect(said({ before: { targets, tasks } })).toEqual([]);
  expect(said({ before: { targets: { ...targets, completed: 23 }, tasks } })).toEqual(['từ 01/12/2024: −02 chỉ tiêu']);
});

describe('the heading of pillars and groups', () => {
  it('names who is furthest and where it is stuck', () => {
    expect(sectionFinding(KH73.pillars, 'target', KH73.policy.targets, vi)).toBe(
      'Chính quyền số hoàn thành 10/11 chỉ tiêu; dữ liệu số 03/03 chỉ tiêu đang thực hiện',
    );
    expect(sectionFinding(KH73.groups, 'task', KH73.policy.tasks, vi)).toBe(
      '02/05 nhóm hoàn thành 100% nhiệm vụ; nền tảng số 02/03 nhiệm vụ dừng triển khai',
    );
  });

  it('never names as what holds a pillar back a status the plan counts as done or leaves out', () => {
    const section = (name: string, completed: number, byStatus: readonly (readonly [string, number])[]) => ({
      ...KH73.pillars[0],
      ...{ code: name, name, completed, total: 10 },
      byStatus: byStatus.map(([status, count]) => ({ status, count })),
    });
    const pillars = [
      section('a', 9, [
        ['completed', 9],
        ['inProgress', 1],
      ]),
      section('b', 6, [
        ['mostlyCompleted', 6],
        ['inProgress', 3],
        ['notMet', 1],
        ['noOccurrence', 8],
      ]),
    ] as typeof KH73.pillars;
    const counted = { ...KH73.policy.targets, countsAsCompleted: ['completed', 'mostlyCompleted'] as const };
    expect(
      sectionFinding(pillars, 'target', { ...counted, countsAsCompleted: [...counted.countsAsCompleted] }, vi),
    ).toBe('a hoàn thành 09/10 chỉ tiêu; b 03/10 chỉ tiêu đang thực hiện');
    const strict = { ...KH73.policy.targets, countsAsCompleted: ['completed' as const] };
    expect(sectionFinding(pillars, 'target', strict, vi)).toBe(
      'a hoàn thành 09/10 chỉ tiêu; b 06/10 chỉ tiêu cơ bản hoàn thành',
    );
  });

  it('has a sentence for all and for none', () => {
    expect(sectionFinding(KH73.groups.slice(3), 'task', KH73.policy.tasks, vi)).toBe(
      'Cả 02 nhóm hoàn thành 100% nhiệm vụ',
    );
    expect(sectionFinding(KH73.pillars.slice(0, 1), 'target', KH73.policy.targets, vi)).toBe(
      'Chưa trụ cột nào có chỉ tiêu hoàn thành',
    );
  });
});

it('titles the chart by unit with what is left and with what the source leaves out', () => {
  expect(unitFinding(KH73.units, 65, vi)).toBe('Nguồn không nêu đơn vị chủ trì của 48/65 nội dung');
  expect(unitFinding(KH73.units.slice(1), 65, vi)).toBe('Sở TT&TT còn 05/11 nội dung chưa hoàn thành');
});

it('names a second unit that has much left too, the one with more of it late first, in short where there is a short name', () => {
  const unit = (name: string, completed: number, total: number, overdue: number) => ({
    ...rollUp(
      [
        ['completed', completed],
        ['inProgress', total - completed],
      ],
      completed,
    ),
    ...{
      code: name,
      name,
      shortName: name === 'Sở A' ? 'SA' : null,
      kind: 'department' as const,
      targetCount: 0,
      overdue,
    },
  });
  expect(unitFinding([unit('Sở A', 5, 9, 1), unit('Sở B', 5, 9, 3), unit('Sở C', 2, 3, 1)], 21, vi)).toBe(
    'Sở B còn 04/09, SA còn 04/09',
  );
});

it('says what most of what is overdue has in common, where it is more than one', () => {
  const late = (funds: number) => ({
    targets: 1,
    tasks: 3,
    byCause: [
      { cause: 'funds', count: funds },
      { cause: 'staff', count: 1 },
    ],
  });
  expect(overdueFinding(late(2), vi)).toBe('02/04 nội dung quá hạn do vướng mắc về kinh phí');
  expect(overdueFinding(late(1), vi)).toBeUndefined();
  expect(overdueFinding({ targets: 0, tasks: 0, byCause: [] }, vi)).toBeUndefined();
});
