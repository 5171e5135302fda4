import type { SubmissionStep as Step } from '@tiendo/indicators/submission';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was done with a report. Append-only; a sending keeps what was sent, whatever becomes of the draft. */
@Entity({ name: 'submission_step' })
@Index('ix_submission_step_document', ['provinceId', 'documentId'], { where: 'document_id IS NOT NULL' })
@Check(
  'ck_submission_step_step',
  "step IN ('submit', 'recall', 'sendBack', 'approve', 'approveByAuthorisation', 'approveByDocument', 'withdraw')",
)
@Check('ck_submission_step_remark', "(step NOT IN ('sendBack', 'withdraw')) OR (remark IS NOT NULL)")
@Check(
  'ck_submission_step_paper',
  "(step NOT IN ('approveByAuthorisation', 'approveByDocument')) OR (document_id IS NOT NULL AND signer IS NOT NULL)",
)
@Check('ck_submission_step_content', "(step LIKE 'approve%') = (content IS NOT NULL)")
@ForeignKey('user_account', ['by'], ['id'], { name: 'fk_submission_step_by' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_submission_step_document' })
@ForeignKey('submission', ['provinceId', 'submissionId'], ['provinceId', 'id'], {
  name: 'fk_submission_step_submission',
})
export class SubmissionStep {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_step' })
  provinceId!: string;
  @PrimaryColumn({ name: 'submission_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_step' })
  submissionId!: string;
  /** Grows with recording. */
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_submission_step',
  })
  seq!: number;
  @Column({ type: 'text' }) step!: Step;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'uuid', nullable: true }) by!: string | null;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  /** The signed paper, or the authorisation. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ type: 'text', nullable: true }) signer!: string | null;
  /** The report as it was sent. */
  @Column({ type: 'jsonb', nullable: true }) content!: unknown;
}
