import type { AnnouncedStatus } from '@tiendo/indicators/submission';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A task that a unit announces for its next period, or one that its last report announced, to be answered in this one. */
@Entity({ name: 'submission_task' })
@Index('ix_submission_task_order', ['provinceId', 'submissionId', 'position'])
@Check('ck_submission_task_status', "status IN ('completed', 'inProgress', 'notStarted', 'stopped')")
@Check(
  'ck_submission_task_answer',
  '(status IS NULL AND result IS NULL) OR (status IS NOT NULL AND announced_in IS NOT NULL)',
)
@Check('ck_submission_task_reason', "(status IS DISTINCT FROM 'stopped') OR (result IS NOT NULL)")
@ForeignKey('submission', ['provinceId', 'announcedIn'], ['provinceId', 'id'], {
  name: 'fk_submission_task_announced_in',
})
@ForeignKey('submission', ['provinceId', 'submissionId'], ['provinceId', 'id'], {
  name: 'fk_submission_task_submission',
})
@ForeignKey('user_account', ['updatedBy'], ['id'], { name: 'fk_submission_task_updated_by' })
export class SubmissionTask {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_task' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_submission_task' }) id!: string;
  @Column({ name: 'submission_id', type: 'uuid' }) submissionId!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  /** The report that announced it; null: this one does, for the next period. */
  @Column({ name: 'announced_in', type: 'uuid', nullable: true }) announcedIn!: string | null;
  /** What became of it; null: nothing was answered. */
  @Column({ type: 'text', nullable: true }) status!: AnnouncedStatus | null;
  @Column({ type: 'text', nullable: true }) result!: string | null;
  @Column({ type: 'integer', default: 0 }) version!: number;
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true }) updatedAt!: Date | null;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
}
