import type { SubmissionState } from '@tiendo/indicators/submission';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The report of one unit that one request asks. */
@Entity({ name: 'submission' })
@Unique('uq_submission_unit', ['provinceId', 'requestId', 'unitId'])
@Unique('uq_submission_receipt', ['provinceId', 'receipt'])
@Index('ix_submission_of_unit', ['provinceId', 'unitId'])
@Check('ck_submission_state', "state IN ('drafting', 'awaitingApproval', 'sent')")
@Check('ck_submission_sent', "(state <> 'sent') OR (last_sent_at IS NOT NULL AND receipt IS NOT NULL)")
@Check('ck_submission_first_sent', 'first_sent_at <= last_sent_at')
@ForeignKey('report_request', ['provinceId', 'requestId'], ['provinceId', 'id'], { name: 'fk_submission_request' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_submission_unit' })
export class Submission {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_submission' }) id!: string;
  @Column({ name: 'request_id', type: 'uuid' }) requestId!: string;
  @Column({ name: 'unit_id', type: 'uuid' }) unitId!: string;
  @Column({ type: 'text', default: 'drafting' }) state!: SubmissionState;
  /** Grows with every write to anything in it, so that a leader approves what they saw. */
  @Column({ type: 'integer', default: 1 }) version!: number;
  /** Whether it is late is told by the first sending. */
  @Column({ name: 'first_sent_at', type: 'timestamptz', nullable: true }) firstSentAt!: Date | null;
  @Column({ name: 'last_sent_at', type: 'timestamptz', nullable: true }) lastSentAt!: Date | null;
  @Column({ type: 'text', nullable: true }) receipt!: string | null;
}
