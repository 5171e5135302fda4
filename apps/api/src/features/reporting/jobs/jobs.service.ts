import { Injectable } from '@nestjs/common';
import { JobNameSchema, type JobList, type JobName, type JobRunBody } from '@tiendo/contracts';
import { Database } from '../../../platform/database/index.js';
import { JobRunner, type JobRunRow } from '../../../platform/schedule/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';

const RUNS_SHOWN = 20;

/** Jobs as administrators see them: what a run did is told by owner, and each sees their own. */
@Injectable()
export class JobsService {
  constructor(
    private readonly runner: JobRunner,
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async list(actor: ActorContext): Promise<JobList> {
    const listed = await this.runner.list(RUNS_SHOWN);
    return {
      items: listed.map(({ job, nextDueAt, runs }) => ({
        job: JobNameSchema.parse(job.name),
        schedule: job.at,
        nextDueAt: nextDueAt.toISOString(),
        runs: runs.map((run) => bodyOf(actor, run)),
      })),
    };
  }

  /** Runs a job now and notes who asked, in every owner they administer. Throws job-running. */
  async run(actor: ActorContext, job: JobName): Promise<JobRunBody> {
    const run = { ...(await this.runner.runByHand(job, actor.username)), retriesAt: null };
    await this.database.transaction((manager) =>
      this.audit.recordMany(
        manager,
        actor.provincesWith('job.run').map((provinceId) => ({
          ...{ provinceId, actorId: actor.userId, action: 'job.run', subjectKind: 'job', subject: job },
        })),
      ),
    );
    return bodyOf(actor, run);
  }
}

/** Without what the run did for owners that the reader does not administer. */
function bodyOf(actor: ActorContext, run: JobRunRow & { readonly retriesAt: Date | null }): JobRunBody {
  const { owners, ...detail } = run.detail;
  const own = new Set(
    actor.memberships
      .filter(({ provinceId }) => actor.can('job.read', provinceId))
      .map(({ provinceCode }) => provinceCode),
  );
  const seen = Object.entries((owners ?? {}) as Record<string, unknown>).filter(([code]) => own.has(code));
  return {
    job: run.job,
    dueAt: run.dueAt.toISOString(),
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    outcome: run.outcome,
    retriesAt: run.retriesAt?.toISOString() ?? null,
    detail: { ...detail, owners: Object.fromEntries(seen) },
  };
}
