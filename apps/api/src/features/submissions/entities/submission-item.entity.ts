import type { ItemStatus } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A target or task that the unit leads or carries out, and what it states of it. */
@Entity({ name: 'submission_item' })
@Check(
  'ck_submission_item_status',
  "status IN ('completed', 'maintained', 'mostlyCompleted', 'inProgress', 'awaitingApproval', 'yearEnd', 'notStarted', 'notMet', 'stopped', 'noOccurrence', 'notApplicable')",
)
@Check(
  'ck_submission_item_reason',
  "(reason IS NOT NULL) OR (status IS DISTINCT FROM 'stopped' AND continues_in_year IS NULL)",
)
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_submission_item_item' })
@ForeignKey('submission', ['provinceId', 'submissionId'], ['provinceId', 'id'], {
  name: 'fk_submission_item_submission',
})
@ForeignKey('user_account', ['updatedBy'], ['id'], { name: 'fk_submission_item_updated_by' })
export class SubmissionItem {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_item' })
  provinceId!: string;
  @PrimaryColumn({ name: 'submission_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_item' })
  submissionId!: string;
  @PrimaryColumn({ name: 'item_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_item' }) itemId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** Null: nothing was answered. */
  @Column({ type: 'text', nullable: true }) status!: Exclude<ItemStatus, 'noStatement'> | null;
  @Column({ name: 'continues_in_year', type: 'integer', nullable: true }) continuesInYear!: number | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'integer', default: 0 }) version!: number;
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true }) updatedAt!: Date | null;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
}
