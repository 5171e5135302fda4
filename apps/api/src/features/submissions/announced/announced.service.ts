import { Injectable } from '@nestjs/common';
import type { NewSubmissionTask, SavedTask, SubmissionTaskBody, TaskChange } from '@tiendo/contracts';
import { ApiProblem, problemAt, requireVersion } from '../../../platform/http/index.js';
import { type HeldReport, type ReportWrite, ReportWriter } from '../entry/report-writer.js';
import { addTask, deleteTask, type TaskRecord, tasksOf, writeTask } from './announced.queries.js';

/** Tasks that a unit announces for the next period, and what became of those it announced before. */
@Injectable()
export class AnnouncedService {
  constructor(private readonly writer: ReportWriter) {}

  /** Announces a task for the next period. Throws not-found, forbidden, request-withdrawn, submission-locked. */
  add(write: ReportWrite, { text, dueOn = null }: NewSubmissionTask): Promise<SavedTask> {
    return this.writer.change(write, async (held) => {
      const { manager, provinceId, record, written } = held;
      const id = await addTask(manager, { provinceId, submissionId: record.id }, { text, dueOn }, written);
      return this.saved(held, id);
    });
  }

  /**
   * Changes a task for the next period, or answers one that was announced before. Throws as {@link add}; stale,
   * rule-broken, reason-required.
   */
  change(write: ReportWrite, id: string, change: TaskChange, ifMatch: number | null): Promise<SavedTask> {
    return this.writer.change(write, async (held) => {
      const task = await this.find(held, id);
      requireVersion(ifMatch, task.version, taskBody(task), change);
      const { text, dueOn, status, result = null } = change;
      const isNext = task.announcedIn === null;
      if (isNext && status !== undefined) throw problemAt('rule-broken', '/status', NOT_DUE_YET);
      if (!isNext && (text !== undefined || dueOn !== undefined)) throw problemAt('rule-broken', '/text', AS_ANNOUNCED);
      if (status === 'stopped' && result === null) throw problemAt('reason-required', '/result', WHY_STOPPED);
      const answer = status === undefined ? {} : { status, result: status === null ? null : result };
      const said = { ...(text !== undefined && { text }), ...(dueOn !== undefined && { dueOn }), ...answer };
      await writeTask(held.manager, { provinceId: held.provinceId, id }, said, held.written);
      return this.saved(held, id);
    });
  }

  /** Takes a task for the next period off the list. Throws as {@link add}; rule-broken for one announced before. */
  remove(write: ReportWrite, id: string): Promise<void> {
    return this.writer.change(write, async (held) => {
      const task = await this.find(held, id);
      if (task.announcedIn !== null) throw problemAt('rule-broken', '', AS_ANNOUNCED);
      await deleteTask(held.manager, { provinceId: held.provinceId, id });
    });
  }

  private async saved(held: HeldReport, id: string): Promise<SavedTask> {
    return { task: taskBody(await this.find(held, id)), progress: await this.writer.progress(held) };
  }

  private async find({ manager, provinceId, record }: HeldReport, id: string): Promise<TaskRecord> {
    const task = (await tasksOf(manager, { provinceId, submissionId: record.id })).find((one) => one.id === id);
    if (!task) throw new ApiProblem('not-found');
    return task;
  }
}

/** A task as the API tells it. */
export function taskBody(task: TaskRecord): SubmissionTaskBody {
  const { id, text, dueOn, announcedIn, status, result, version, updatedAt, updatedBy } = task;
  return { id, text, dueOn, isNext: announcedIn === null, status, result, version, updatedAt, updatedBy };
}

const NOT_DUE_YET = {
  vi: 'Nhiệm vụ của kỳ sau được trả lời trong báo cáo kỳ sau',
  en: 'A task for the next period is answered in the next report',
};
const AS_ANNOUNCED = {
  vi: 'Nhiệm vụ đã nêu ở báo cáo kỳ trước: chỉ trả lời kết quả, không sửa hoặc xóa',
  en: 'It was announced in the last report: answer it, it is not changed or removed',
};
const WHY_STOPPED = { vi: 'Cần nêu lý do dừng', en: 'Say why it was stopped' };
