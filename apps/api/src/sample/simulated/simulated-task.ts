import type { Day } from '@tiendo/indicators';
import type { Said, Statement } from './stated.js';

/** How a simulated task goes: what is stated of it in the end, and whether it came in time. */
export type Course =
  | 'done'
  | 'doneLate'
  | 'maintained'
  | 'mostly'
  | 'waiting'
  | 'blocked'
  | 'late'
  | 'stopped'
  | 'silent'
  | 'notStarted'
  | 'goesOn'
  | 'onTrack';

/** A task of a simulated plan: its group, what it is, who leads, who helps, until when, and how it goes. */
export interface SimulatedTask {
  readonly group: string;
  readonly name: string;
  readonly lead: string;
  readonly helpers: readonly string[];
  readonly due: Day;
  readonly course: Course;
  /** Which of the sentences of its course is said of it last; left out: by its place among all tasks. */
  readonly sentence?: number | undefined;
}

/** What is said last, where something other than "done" is; tasks of a course take the sentences in turn. */
export type LastSaid = Readonly<
  Partial<Record<Course, { readonly status: Statement['status']; readonly said: readonly Said[] }>>
>;
