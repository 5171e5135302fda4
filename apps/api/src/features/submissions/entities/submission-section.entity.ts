import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The narrative below one heading, of the outline or of the unit's own. */
@Entity({ name: 'submission_section' })
@Unique('uq_submission_section_code', ['provinceId', 'submissionId', 'code'])
@Index('ix_submission_section_order', ['provinceId', 'submissionId', 'position'])
@Check('ck_submission_section_own', '(code IS NOT NULL) OR (NOT required)')
@ForeignKey('submission', ['provinceId', 'submissionId'], ['provinceId', 'id'], {
  name: 'fk_submission_section_submission',
})
@ForeignKey('user_account', ['updatedBy'], ['id'], { name: 'fk_submission_section_updated_by' })
export class SubmissionSection {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_section' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_submission_section' }) id!: string;
  @Column({ name: 'submission_id', type: 'uuid' }) submissionId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** Of the outline; null: a heading of the unit's own. */
  @Column({ type: 'text', nullable: true }) code!: string | null;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'boolean', default: false }) required!: boolean;
  @Column({ type: 'text', default: '' }) body!: string;
  @Column({ type: 'integer', default: 0 }) version!: number;
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true }) updatedAt!: Date | null;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
}
