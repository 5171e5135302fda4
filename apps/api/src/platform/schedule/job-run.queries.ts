import type { Manager } from '../database/index.js';

/** One run of a job as it is kept. */
export interface JobRunRow {
  readonly job: string;
  readonly dueAt: Date;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly outcome: 'done' | 'failed' | null;
  readonly detail: Record<string, unknown>;
}

/**
 * Notes that a due moment is being run. False: it was run already. One that was begun and not finished is begun again:
 * who asks holds the job's lock, so whoever began it is gone; one that failed is tried again.
 */
export async function beginRun(manager: Manager, job: string, dueAt: Date, now: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO job_run (job, due_at, started_at) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT pk_job_run DO UPDATE
       SET started_at = EXCLUDED.started_at, finished_at = NULL, outcome = NULL
     WHERE job_run.finished_at IS NULL OR job_run.outcome = 'failed' RETURNING job`,
    [job, dueAt, now],
  );
  return rows.length > 0;
}

export async function endRun(
  manager: Manager,
  run: { job: string; dueAt: Date; finishedAt: Date; outcome: 'done' | 'failed'; detail: object },
): Promise<void> {
  await manager.query(
    `UPDATE job_run SET finished_at = $3, outcome = $4, detail = $5::jsonb WHERE job = $1 AND due_at = $2`,
    [run.job, run.dueAt, run.finishedAt, run.outcome, JSON.stringify(run.detail)],
  );
}

/** The newest scheduled moment that was run to its end; those run by hand do not count. */
export async function lastScheduledRun(manager: Manager, job: string): Promise<Date | null> {
  const rows = await manager.query<{ dueAt: Date }[]>(
    `SELECT due_at AS "dueAt" FROM job_run
     WHERE job = $1 AND finished_at IS NOT NULL AND NOT (detail ? 'byHand') ORDER BY due_at DESC LIMIT 1`,
    [job],
  );
  return rows[0]?.dueAt ?? null;
}

/** Scheduled moments since a day whose run failed, oldest first. */
export function failedRuns(manager: Manager, job: string, since: Date): Promise<JobRunRow[]> {
  return manager.query<JobRunRow[]>(
    `SELECT job, due_at AS "dueAt", started_at AS "startedAt", finished_at AS "finishedAt", outcome, detail
     FROM job_run WHERE job = $1 AND due_at >= $2 AND outcome = 'failed' AND NOT (detail ? 'byHand') ORDER BY due_at`,
    [job, since],
  );
}

/** The last runs of a job, newest first. */
export function runsOf(manager: Manager, job: string, limit: number): Promise<JobRunRow[]> {
  return manager.query<JobRunRow[]>(
    `SELECT job, due_at AS "dueAt", started_at AS "startedAt", finished_at AS "finishedAt", outcome, detail
     FROM job_run WHERE job = $1 ORDER BY started_at DESC, due_at DESC LIMIT $2`,
    [job, limit],
  );
}
