import type { OutlineSection, ReportRequestRow, RequestChoice } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What is asked of many units at once: for which period, until when, by which outline. */
@Entity({ name: 'report_request' })
@Index('ix_report_request_due', ['provinceId', 'dueOn'])
@Index('ix_report_request_document', ['provinceId', 'documentId'], { where: 'document_id IS NOT NULL' })
@Check('ck_report_request_state', "state IN ('draft', 'open', 'withdrawn')")
@Check('ck_report_request_answer', "answer IN ('system', 'withDocument')")
@Check('ck_report_request_due_time', "due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'")
@Check('ck_report_request_opened', "(state <> 'open') OR (opened_at IS NOT NULL)")
@Check('ck_report_request_withdrawn', "(state = 'withdrawn') = (withdrawn_reason IS NOT NULL)")
@ForeignKey('user_account', ['createdBy'], ['id'], { name: 'fk_report_request_created_by' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_report_request_document' })
@ForeignKey('user_account', ['openedBy'], ['id'], { name: 'fk_report_request_opened_by' })
@ForeignKey('period', ['provinceId', 'periodId'], ['provinceId', 'id'], { name: 'fk_report_request_period' })
export class ReportRequest {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_report_request' }) id!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ name: 'period_id', type: 'uuid' }) periodId!: string;
  /** The letter that calls for the reports. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  /** What the office tells those it asks, beside its letter. */
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** As it was set; days off move it on when it is read. */
  @Column({ name: 'due_on', type: 'date' }) dueOn!: string;
  /** `HH:MM` in Asia/Ho_Chi_Minh. */
  @Column({ name: 'due_time', type: 'text' }) dueTime!: string;
  @Column({ type: 'text', default: 'system' }) answer!: ReportRequestRow['answer'];
  @Column({ type: 'jsonb', default: [] }) outline!: OutlineSection[];
  @Column({ name: 'asks_items', type: 'boolean', default: false }) asksItems!: boolean;
  /** What was chosen; the rows of units are what came of it. */
  @Column({ type: 'jsonb', default: { blocks: [], units: [], pillars: [] } }) chosen!: RequestChoice;
  /** It was loaded as a source states it: its drafts are the source's, and no day runs on. */
  @Column({ name: 'from_source', type: 'boolean', default: false }) fromSource!: boolean;
  @Column({ type: 'text', default: 'draft' }) state!: ReportRequestRow['state'];
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ name: 'opened_by', type: 'uuid', nullable: true }) openedBy!: string | null;
  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true }) withdrawnReason!: string | null;
}
