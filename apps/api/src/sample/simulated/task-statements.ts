import type { TaskDraft } from '@tiendo/contracts';
import { addDays } from '@tiendo/indicators';
import type { PlanFile } from '../sample-file.js';
import { chance } from './chance.js';
import { type Course, type SimulatedTask, TASKS_OF_2025 } from './tasks-of-2025.js';

type Statement = PlanFile['statements'][number];
type Said = Partial<Pick<Statement, 'reason' | 'cause' | 'proposal' | 'proposalTo' | 'continuesInYear'>>;

const SEED = 20250115;
const YEAR = 2025;
/** Units tell on the 14th how their tasks stand; the office records it some days later. */
const TELLING_DAY = 14;
const [FIRST_MONTH, LAST_MONTH] = [2, 12];
/** One that says nothing any more fell silent after this month. */
const SILENT_AFTER = 5;

/** What is said on the way, step by step. */
const STEPS = [
  'Đã phân công bộ phận chủ trì, đang xây dựng kế hoạch chi tiết.',
  'Đang lấy ý kiến các cơ quan, đơn vị phối hợp.',
  'Đang tổ chức thực hiện theo kế hoạch đã phê duyệt.',
  'Đã thực hiện phần lớn khối lượng, đang rà soát kết quả.',
];

/** What is said last, where something other than "done" is. */
const LAST: Readonly<
  Partial<Record<Course, { readonly status: Statement['status']; readonly said: readonly Said[] }>>
> = {
  mostly: {
    status: 'mostlyCompleted',
    said: [{ reason: 'Còn một số đơn vị cấp xã đang hoàn thiện dữ liệu.' }],
  },
  waiting: {
    status: 'awaitingApproval',
    said: [
      {
        reason: 'Đã trình, chưa có ý kiến của cấp có thẩm quyền.',
        cause: 'awaitingApproval',
        proposal: 'Cho ý kiến đối với hồ sơ đã trình trước ngày 31/01/2026.',
        proposalTo: 'Ban Thường vụ Tỉnh ủy',
      },
      {
        reason: 'Phương pháp tính mới chưa được công bố.',
        cause: 'awaitingGuidance',
        proposal: 'Sớm công bố phương pháp tính để địa phương thực hiện thống nhất.',
        proposalTo: 'Cơ quan thống kê trung ương',
      },
    ],
  },
  blocked: {
    status: 'inProgress',
    said: [
      {
        reason: 'Chưa bố trí được kinh phí cho phần việc còn lại.',
        cause: 'funds',
        proposal: 'Bổ sung kinh phí từ nguồn dự phòng ngân sách tỉnh.',
        proposalTo: 'UBND tỉnh',
      },
      {
        reason: 'Nhân lực công nghệ thông tin tại cấp xã còn thiếu.',
        cause: 'staff',
        proposal: 'Cho phép điều động viên chức của các trung tâm thuộc sở hỗ trợ cấp xã.',
        proposalTo: 'Chủ tịch UBND tỉnh',
      },
    ],
  },
  late: {
    status: 'inProgress',
    said: [
      {
        reason: 'Một số đơn vị sau sắp xếp chậm hoàn thiện hồ sơ.',
        cause: 'unitSlow',
        proposal: 'Phê bình các đơn vị chậm, giao thời hạn hoàn thành cụ thể.',
        proposalTo: 'Chủ tịch UBND tỉnh',
      },
      {
        reason: 'Nhà thầu chậm bàn giao do thay đổi yêu cầu kỹ thuật sau sắp xếp đơn vị hành chính.',
        cause: 'otherObjective',
        proposal: 'Cho phép điều chỉnh thời hạn thực hiện.',
        proposalTo: 'UBND tỉnh',
      },
      { reason: 'Dự toán phải lập lại theo đơn vị hành chính mới.', cause: 'funds' },
    ],
  },
  stopped: {
    status: 'stopped',
    said: [{ reason: 'Trùng với nền tảng do trung ương triển khai.', cause: 'otherObjective' }],
  },
  goesOn: {
    status: 'inProgress',
    said: [{ reason: 'Thực hiện theo dự án đầu tư hai năm; chuyển tiếp sang năm 2026.', continuesInYear: YEAR + 1 }],
  },
};

const codeOf = ({ group }: SimulatedTask, index: number): string => {
  const groups = [...new Set(TASKS_OF_2025.map((one) => one.group))];
  const first = TASKS_OF_2025.findIndex((one) => one.group === group);
  const two = (number: number) => String(number).padStart(2, '0');
  return `M02-N${two(groups.indexOf(group) + 1)}-${two(index - first + 1)}`;
};

/** The tasks of the simulated plan of 2025, in their groups. */
export const taskDrafts = (): TaskDraft[] =>
  TASKS_OF_2025.map((task, index) => ({
    code: codeOf(task, index),
    name: task.name,
    leadUnits: [task.lead],
    coordinatingUnits: [...task.helpers],
    executingUnits: [],
    dueOn: `${YEAR}-${task.due}`,
    note: null,
    sourceSection: 'Phụ lục II',
    group: task.group,
    frequency: task.course === 'maintained' ? 'regular' : 'once',
    deliverable: null,
    source: 'plan',
    sourceDocument: null,
  }));

/** What units told of their tasks through the year; the same every time. */
export const taskStatements = (): Statement[] =>
  TASKS_OF_2025.flatMap((task, index) => historyOf(task, codeOf(task, index), index));

function historyOf(task: SimulatedTask, code: string, index: number): Statement[] {
  if (task.course === 'notStarted') {
    return [stated(code, tellingDay(LAST_MONTH), 'notStarted', { reason: 'Chưa chọn được địa điểm thí điểm.' })];
  }
  const end = endOf(task, code);
  const first = FIRST_MONTH + Math.floor(chance(SEED, 'first', code) * 2);
  const months = Array.from({ length: LAST_MONTH - first + 1 }, (_, month) => first + month)
    .filter((month) => tellingDay(month) < end && (task.course !== 'silent' || month <= SILENT_AFTER))
    .filter((month, at) => at === 0 || chance(SEED, 'tells', code, month) < 0.6);
  const steps = months.map((month, at) =>
    stated(code, tellingDay(month), 'inProgress', { reason: STEPS[Math.min(at, STEPS.length - 1)] ?? null }),
  );
  return task.course === 'silent' ? steps : [...steps, lastOf(task, code, end, index)];
}

/** The day of the last statement: before the deadline, after it, or at the end of the year. */
function endOf({ course, due }: SimulatedTask, code: string): string {
  const deadline = `${YEAR}-${due}`;
  const days = Math.floor(chance(SEED, 'end', code) * 15);
  if (course === 'done' || course === 'maintained') return addDays(deadline, -1 - days);
  if (course === 'doneLate') return addDays(deadline, 12 + days);
  if (course === 'stopped') return addDays(deadline, -30 - days);
  if (course === 'waiting') return addDays(deadline, -5 - days);
  return `${YEAR}-12-${String(TELLING_DAY + (days % 3)).padStart(2, '0')}`;
}

function lastOf({ course }: SimulatedTask, code: string, day: string, index: number): Statement {
  const last = LAST[course];
  if (!last) return stated(code, day, course === 'maintained' ? 'maintained' : 'completed', {});
  return stated(code, day, last.status, last.said[index % last.said.length] ?? {});
}

const tellingDay = (month: number): string => `${YEAR}-${String(month).padStart(2, '0')}-${TELLING_DAY}`;

function stated(item: string, effectiveOn: string, status: Statement['status'], said: Said): Statement {
  return {
    key: null,
    supersedes: null,
    item,
    unit: null,
    status,
    effectiveOn,
    recordedAt: `${addDays(effectiveOn, 2)}T10:00:00+07:00`,
    ...{
      reason: null,
      continuesInYear: null,
      cause: null,
      proposal: null,
      proposalTo: null,
      evaluationOn: null,
      awaiting: null,
    },
    ...said,
    source: null,
    sourceSection: null,
    notNamed: [],
    evidence: [],
  };
}
