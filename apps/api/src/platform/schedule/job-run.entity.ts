import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of a scheduled job: a job of one due moment runs once, however many replicas there are. */
@Entity({ name: 'job_run' })
@Check('ck_job_run_outcome', "outcome IN ('done', 'failed')")
export class JobRun {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_job_run' }) job!: string;
  @PrimaryColumn({ name: 'due_at', type: 'timestamptz', primaryKeyConstraintName: 'pk_job_run' }) dueAt!: Date;
  @Column({ name: 'started_at', type: 'timestamptz', default: () => 'now()' }) startedAt!: Date;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) outcome!: 'done' | 'failed' | null;
  @Column({ type: 'jsonb', default: () => "'{}'" }) detail!: unknown;
}
