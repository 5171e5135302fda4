import { Injectable, Logger } from '@nestjs/common';
import { Interval, Timeout } from '@nestjs/schedule';
import { setTimeout } from 'node:timers/promises';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database, exclusively } from '../database/index.js';
import { ApiProblem } from '../http/index.js';
import { missedMoments, nextDue, type TimeOfDay } from './daily.js';
import { beginRun, endRun, failedRuns, type JobRunRow, lastScheduledRun, runsOf } from './job-run.queries.js';
import { causeOf, JobIncomplete, RETRIED_FOR_MS, retryAt } from './retry.js';

/** Work that comes due once a day. What it does for a due moment, done again, changes nothing more. */
export interface Job {
  readonly name: string;
  readonly at: TimeOfDay;
  /** After downtime: each missed day by itself, or the last one alone. */
  readonly catchUp: 'each' | 'last';
  /** Does the work as of a due moment; what it answers is kept with the run. */
  run(dueAt: Date): Promise<Record<string, unknown>>;
  /** Whether something waits that should not wait for the hour: it is then run within a minute. */
  waits?(): Promise<boolean>;
}

const LOOK_EVERY_MS = 60_000;
const FIRST_LOOK_AFTER_MS = 10_000;
/** Who runs a job by hand is told after so long that it goes on. */
const ANSWERED_WITHIN_MS = 1_000;

/**
 * Runs jobs when they come due, each due moment once however many replicas there are: the lock lets one replica in, and
 * the row of the due moment tells the others that it was run. Replicas look every minute, so that one that dies leaves
 * its work to the next.
 */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  register(job: Job): void {
    this.jobs.set(job.name, job);
  }

  @Timeout(FIRST_LOOK_AFTER_MS)
  atStart(): Promise<void> {
    return this.everyMinute();
  }

  @Interval(LOOK_EVERY_MS)
  async everyMinute(): Promise<void> {
    if (!this.config.jobs) return;
    try {
      await this.runDue();
    } catch (error) {
      this.logger.warn(`Looking for due work failed and is tried again in a minute: ${String(error)}`);
    }
  }

  /** Runs what has come due and was not run yet, or failed and may be tried again; the due moments run here, by job. */
  async runDue(): Promise<{ job: string; dueAt: Date }[]> {
    const ran: { job: string; dueAt: Date }[] = [];
    for (const job of this.jobs.values()) {
      const run = exclusively(this.database, job.name, async () => {
        for (const { dueAt, attempts } of await this.toTryAgain(job)) {
          if (await this.runOnce(job, dueAt, { attempts: attempts + 1 })) ran.push({ job: job.name, dueAt });
        }
        const missed = missedMoments(job.at, await lastScheduledRun(this.database.manager, job.name), this.clock.now());
        for (const dueAt of job.catchUp === 'each' ? missed : missed.slice(-1)) {
          if (await this.runOnce(job, dueAt)) ran.push({ job: job.name, dueAt });
        }
        const dueAt = this.clock.now();
        if ((await job.waits?.()) && (await this.runOnce(job, dueAt, { waited: true }))) {
          ran.push({ job: job.name, dueAt });
        }
      });
      // One that cannot even be looked at stops none behind it.
      await run.catch((error: unknown) => this.notBegun(job.name, error));
    }
    return ran;
  }

  /** Something waits for this job: looks now, without waiting for the next minute or letting the caller wait. */
  wake(name: string): void {
    const job = this.jobs.get(name);
    if (!job || !this.config.jobs) return;
    const run = async (): Promise<void> => {
      if (await job.waits?.()) await this.runOnce(job, this.clock.now(), { waited: true });
    };
    void exclusively(this.database, name, run).catch((error: unknown) => this.notBegun(name, error));
  }

  private notBegun(name: string, error: unknown): void {
    this.logger.warn(`${name} was not begun and is looked for again in a minute: ${String(error)}`);
  }

  /**
   * Runs a job now, whatever its time. One that takes long is answered as running (`outcome` null) and goes on. Throws
   * not-found, job-running.
   */
  async runByHand(name: string, by: string | null): Promise<JobRunRow> {
    const job = this.jobs.get(name);
    if (!job) throw new ApiProblem('not-found');
    const dueAt = this.clock.now();
    const ended = exclusively(this.database, name, () => this.runOnce(job, dueAt, { byHand: by ?? true }));
    const waited = new AbortController();
    const told = setTimeout(ANSWERED_WITHIN_MS, 'running' as const, { signal: waited.signal }).catch(() => null);
    const soon = await Promise.race([ended, told]).finally(() => waited.abort());
    const run = soon && (await this.runOf(name, dueAt));
    if (run) {
      void ended.catch((error: unknown) => this.notBegun(name, error));
      return run;
    }
    const done = (await ended) && (await this.runOf(name, dueAt));
    if (!done) throw new ApiProblem('job-running');
    return done;
  }

  private async runOf(name: string, dueAt: Date): Promise<JobRunRow | undefined> {
    const runs = await runsOf(this.database.manager, name, 50);
    return runs.find((row) => row.dueAt.getTime() === dueAt.getTime());
  }

  /** Last runs of one job, newest first. */
  runs(name: string, limit: number): Promise<JobRunRow[]> {
    return runsOf(this.database.manager, name, limit);
  }

  /** Jobs with their next due moments and last runs, newest first. */
  async list(runs: number): Promise<{ job: Job; nextDueAt: Date; runs: (JobRunRow & { retriesAt: Date | null })[] }[]> {
    const listed = [];
    for (const job of this.jobs.values()) {
      const nextDueAt = nextDue(job.at, this.clock.now());
      const retries = new Map((await this.failed(job)).map(({ dueAt, again }) => [dueAt.getTime(), again]));
      const rows = await runsOf(this.database.manager, job.name, runs);
      const told = rows.map((row) => ({ ...row, retriesAt: retries.get(row.dueAt.getTime()) ?? null }));
      listed.push({ job, nextDueAt, runs: told });
    }
    return listed;
  }

  /** Failed runs whose time to be tried again has come. */
  private async toTryAgain(job: Job): Promise<{ dueAt: Date; attempts: number }[]> {
    const now = this.clock.now();
    return (await this.failed(job)).filter(({ again }) => again !== null && again <= now);
  }

  /** Failed runs with when they are tried again; of a job that looks at today's data, the last one alone. */
  private async failed(job: Job): Promise<{ dueAt: Date; attempts: number; again: Date | null }[]> {
    const now = this.clock.now();
    const { manager } = this.database;
    const failed = await failedRuns(manager, job.name, new Date(now.getTime() - RETRIED_FOR_MS));
    const last = await lastScheduledRun(manager, job.name);
    return failed
      .filter(({ dueAt }) => job.catchUp === 'each' || dueAt.getTime() === last?.getTime())
      .map(({ dueAt, finishedAt, detail }) => {
        const attempts = Number(detail['attempts'] ?? 1);
        return { dueAt, attempts, again: finishedAt && retryAt(finishedAt, attempts) };
      });
  }

  /** Under the job's lock. False: this moment was run already. A failure is kept with its reason, not thrown. */
  private async runOnce(job: Job, dueAt: Date, mark: Record<string, unknown> = {}): Promise<boolean> {
    const { manager } = this.database;
    if (!(await beginRun(manager, job.name, dueAt, this.clock.now()))) return false;
    const end = (outcome: 'done' | 'failed', detail: object): Promise<void> =>
      endRun(manager, { job: job.name, dueAt, finishedAt: this.clock.now(), outcome, detail: { ...detail, ...mark } });
    try {
      await end('done', await job.run(dueAt));
    } catch (error) {
      this.logger.error(`${job.name} of ${dueAt.toISOString()} failed: ${String(error)}`);
      const { done, causes } = error instanceof JobIncomplete ? error : { done: {}, causes: [causeOf(error)] };
      await end('failed', { ...done, causes, reason: error instanceof Error ? error.message : String(error) });
    }
    return true;
  }
}
