import { randomUUID } from 'node:crypto';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { SubmissionTask } from '../entities/submission-task.entity.js';

/** A task of a report, and the display name of who wrote it last. */
export type TaskRecord = Told<Omit<SubmissionTask, 'provinceId' | 'submissionId' | 'updatedBy'>> & {
  readonly updatedBy: string | null;
};

type TasksKey = Pick<SubmissionTask, 'provinceId' | 'submissionId'>;
type Written = Pick<SubmissionTask, 'updatedAt' | 'updatedBy'>;

/** Tasks of a report: those announced before, then those for the next period, each in their order. */
export function tasksOf(manager: Manager, { provinceId, submissionId }: TasksKey): Promise<TaskRecord[]> {
  return manager.query<TaskRecord[]>(
    `SELECT k.id, k.position, k.text, k.due_on::text AS "dueOn", k.announced_in AS "announcedIn", k.status, k.result,
       k.version, ${instant('k.updated_at')} AS "updatedAt", a.display_name AS "updatedBy"
     FROM submission_task k LEFT JOIN user_account a ON a.id = k.updated_by
     WHERE k.province_id = $1 AND k.submission_id = $2 ORDER BY k.announced_in IS NULL, k.position, k.id`,
    [provinceId, submissionId],
  );
}

/** Adds a task for the next period behind the others; its id. */
export async function addTask(
  manager: Manager,
  { provinceId, submissionId }: TasksKey,
  { text, dueOn }: Pick<SubmissionTask, 'text' | 'dueOn'>,
  { updatedAt, updatedBy }: Written,
): Promise<string> {
  const id = randomUUID();
  await manager.query(
    `INSERT INTO submission_task (province_id, id, submission_id, position, text, due_on, version, updated_at, updated_by)
     SELECT $1, $2, $3, coalesce(max(position) + 1, 0), $4, $5, 1, $6, $7 FROM submission_task
     WHERE province_id = $1 AND submission_id = $3`,
    [provinceId, id, submissionId, text, dueOn, updatedAt, updatedBy],
  );
  return id;
}

/** Writes one task and moves its version on. */
export async function writeTask(
  manager: Manager,
  { provinceId, id }: Pick<SubmissionTask, 'provinceId' | 'id'>,
  change: Partial<Pick<SubmissionTask, 'text' | 'dueOn' | 'status' | 'result'>>,
  written: Written,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(SubmissionTask)
    .set({ ...change, ...written, version: () => 'version + 1' })
    .where({ provinceId, id })
    .execute();
}

export async function deleteTask(
  manager: Manager,
  { provinceId, id }: Pick<SubmissionTask, 'provinceId' | 'id'>,
): Promise<void> {
  await manager.delete(SubmissionTask, { provinceId, id });
}

/**
 * Puts into the reports of a request what each unit announced in its last report that was sent, of a request that was due
 * before and shares a plan with it.
 */
export async function carryAnnounced(manager: Manager, provinceId: string, requestId: string): Promise<void> {
  await manager.query(
    `INSERT INTO submission_task (province_id, submission_id, position, text, due_on, announced_in)
     SELECT s.province_id, s.id, k.position, k.text, k.due_on, last.id
     FROM submission s
     JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id
     CROSS JOIN LATERAL (
       SELECT b.id FROM submission b
       JOIN report_request q ON q.province_id = b.province_id AND q.id = b.request_id AND q.state = 'open'
       WHERE b.province_id = s.province_id AND b.unit_id = s.unit_id AND b.state = 'sent' AND q.due_on < r.due_on
         AND EXISTS (SELECT FROM report_request_plan x JOIN report_request_plan y
           ON y.province_id = x.province_id AND y.plan_id = x.plan_id AND y.request_id = r.id
           WHERE x.province_id = q.province_id AND x.request_id = q.id)
       ORDER BY q.due_on DESC, b.last_sent_at DESC LIMIT 1) last
     JOIN submission_task k ON k.province_id = s.province_id AND k.submission_id = last.id AND k.announced_in IS NULL
     WHERE s.province_id = $1 AND s.request_id = $2`,
    [provinceId, requestId],
  );
}
