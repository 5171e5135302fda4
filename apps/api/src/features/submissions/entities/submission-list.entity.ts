import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A list that a report is asked, and what its unit says of the whole of it. */
@Entity({ name: 'submission_list' })
@ForeignKey('list_definition', ['provinceId', 'listId'], ['provinceId', 'id'], { name: 'fk_submission_list_list' })
@ForeignKey('submission', ['provinceId', 'submissionId'], ['provinceId', 'id'], {
  name: 'fk_submission_list_submission',
})
@ForeignKey('user_account', ['updatedBy'], ['id'], { name: 'fk_submission_list_updated_by' })
export class SubmissionList {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_list' })
  provinceId!: string;
  @PrimaryColumn({ name: 'submission_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_list' })
  submissionId!: string;
  @PrimaryColumn({ name: 'list_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_list' }) listId!: string;
  /** The unit has nothing to list. */
  @Column({ name: 'is_none', type: 'boolean', default: false }) isNone!: boolean;
  /** Why what the checks doubt is right all the same. */
  @Column({ name: 'pass_reason', type: 'text', nullable: true }) passReason!: string | null;
  @Column({ type: 'integer', default: 0 }) version!: number;
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true }) updatedAt!: Date | null;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
}
