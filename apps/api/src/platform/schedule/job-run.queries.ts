import { IsNull, MoreThanOrEqual, Not, Raw } from 'typeorm';
import type { Manager } from '../database/index.js';
import { JobRun } from './job-run.entity.js';

/** One run of a job as it is kept. */
export type JobRunRow = Readonly<Omit<JobRun, 'detail'>> & { readonly detail: Record<string, unknown> };

/** Runs of an hour; those begun by hand or because something waited say so in their detail. */
const SCHEDULED = Raw((detail) => `NOT (${detail} ?| ARRAY['byHand', 'waited'])`);

/**
 * Notes that a due moment is being run. False: it was run already. One that was begun and not finished is begun again:
 * who asks holds the job's lock, so whoever began it is gone; one that failed is tried again. Other moments that were
 * begun and not finished have failed, for the same reason.
 */
export async function beginRun(manager: Manager, job: string, dueAt: Date, now: Date): Promise<boolean> {
  const brokenOff = { causes: ['unavailable'], reason: 'The process that ran it is gone' };
  await manager.update(
    JobRun,
    { job, dueAt: Not(dueAt), finishedAt: IsNull() },
    { finishedAt: now, outcome: 'failed', detail: brokenOff },
  );
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
  {
    job,
    dueAt,
    ...end
  }: Pick<JobRun, 'job' | 'dueAt'> & { finishedAt: Date; outcome: 'done' | 'failed'; detail: object },
): Promise<void> {
  await manager.update(JobRun, { job, dueAt }, end);
}

/** The newest scheduled moment that was run to its end; those run by hand do not count. */
export async function lastScheduledRun(manager: Manager, job: string): Promise<Date | null> {
  const run = await manager.findOne(JobRun, {
    select: { job: true, dueAt: true },
    where: { job, finishedAt: Not(IsNull()), detail: SCHEDULED },
    order: { dueAt: 'DESC' },
  });
  return run?.dueAt ?? null;
}

/** Scheduled moments since a day whose run failed, oldest first. */
export async function failedRuns(manager: Manager, job: string, since: Date): Promise<JobRunRow[]> {
  const runs = await manager.find(JobRun, {
    where: { job, dueAt: MoreThanOrEqual(since), outcome: 'failed', detail: SCHEDULED },
    order: { dueAt: 'ASC' },
  });
  return runs.map(rowOf);
}

/** The last runs of a job, newest first. */
export async function runsOf(manager: Manager, job: string, limit: number): Promise<JobRunRow[]> {
  const runs = await manager.find(JobRun, { where: { job }, order: { startedAt: 'DESC', dueAt: 'DESC' }, take: limit });
  return runs.map(rowOf);
}

function rowOf({ detail, ...run }: JobRun): JobRunRow {
  return { ...run, detail: detail as Record<string, unknown> };
}
