import type { TaskDraft } from '@tiendo/contracts';
import { addDays, type Day } from '@tiendo/indicators';
import { chance } from './chance.js';
import type { LastSaid, SimulatedTask } from './simulated-task.js';
import { type Statement, stated } from './stated.js';

/** Tasks of a simulated plan and the days on which units tell how they stand. */
export interface ToldTasks {
  readonly seed: number;
  /** Before the codes of tasks: `M02`. */
  readonly prefix: string;
  readonly tasks: readonly SimulatedTask[];
  /** In order; at least two. */
  readonly tellingDays: readonly Day[];
  /** Days after which the office records what was told. */
  readonly recordedAfter: number;
  /** One that says nothing any more fell silent after this day. */
  readonly silentAfter: Day;
  readonly last: LastSaid;
}

/** What is said on the way, step by step. */
const STEPS = [
  'Đã phân công bộ phận chủ trì, đang xây dựng kế hoạch chi tiết.',
  'Đang lấy ý kiến các cơ quan, đơn vị phối hợp.',
  'Đang tổ chức thực hiện theo kế hoạch đã phê duyệt.',
  'Đã thực hiện phần lớn khối lượng, đang rà soát kết quả.',
];

const two = (number: number): string => String(number).padStart(2, '0');

/** The code of a task: its group and its place in it. */
export function taskCode({ prefix, tasks }: Pick<ToldTasks, 'prefix' | 'tasks'>, index: number): string {
  const group = tasks[index]?.group ?? '';
  const groups = [...new Set(tasks.map((one) => one.group))];
  const first = tasks.findIndex((one) => one.group === group);
  return `${prefix}-N${two(groups.indexOf(group) + 1)}-${two(index - first + 1)}`;
}

/** The tasks of a simulated plan, in their groups. */
export const taskDrafts = (told: Pick<ToldTasks, 'prefix' | 'tasks'>): TaskDraft[] =>
  told.tasks.map((task, index) => ({
    code: taskCode(told, index),
    name: task.name,
    leadUnits: [task.lead],
    coordinatingUnits: [...task.helpers],
    executingUnits: [],
    dueOn: task.due,
    note: null,
    sourceSection: 'Phụ lục II',
    group: task.group,
    frequency: task.course === 'maintained' ? 'regular' : 'once',
    deliverable: null,
    source: 'plan',
    sourceDocument: null,
  }));

/** What units told of their tasks through the year; the same every time. */
export const taskStatements = (told: ToldTasks): Statement[] =>
  told.tasks.flatMap((task, index) => historyOf(told, task, taskCode(told, index), index));

function historyOf(told: ToldTasks, task: SimulatedTask, code: string, index: number): Statement[] {
  const { seed, tellingDays, recordedAfter, silentAfter, last } = told;
  if (task.course === 'notStarted') {
    const said = last.notStarted?.said[0] ?? {};
    return [stated(code, tellingDays.at(-1) ?? '', 'notStarted', { recordedAfter, said })];
  }
  const end = endOf(told, task, code);
  const days = tellingDays
    .slice(Math.floor(chance(seed, 'first', code) * 2))
    .filter((day) => day < end && (task.course !== 'silent' || day <= silentAfter))
    .filter((day, at) => at === 0 || chance(seed, 'tells', code, Number(day.slice(5, 7))) < 0.6);
  const steps = days.map((day, at) => {
    const reason = STEPS[Math.min(at, STEPS.length - 1)] ?? null;
    return stated(code, day, 'inProgress', { recordedAfter, said: { reason } });
  });
  return task.course === 'silent' ? steps : [...steps, lastOf(told, task, code, end, index)];
}

/** The day of the last statement: before the deadline, after it, or when units told last. */
function endOf({ seed, tellingDays }: ToldTasks, { course, due }: SimulatedTask, code: string): Day {
  const days = Math.floor(chance(seed, 'end', code) * 15);
  if (course === 'done' || course === 'maintained') return addDays(due, -1 - days);
  if (course === 'doneLate') return addDays(due, 12 + days);
  if (course === 'stopped') return addDays(due, -30 - days);
  if (course === 'waiting') return addDays(due, -5 - days);
  return addDays(tellingDays.at(-1) ?? due, days % 3);
}

function lastOf(told: ToldTasks, task: SimulatedTask, code: string, day: Day, index: number): Statement {
  const { recordedAfter } = told;
  const last = told.last[task.course];
  if (!last) return stated(code, day, task.course === 'maintained' ? 'maintained' : 'completed', { recordedAfter });
  const said = last.said[(task.sentence ?? index) % last.said.length] ?? {};
  return stated(code, day, last.status, { recordedAfter, said });
}
