import type { Cause, SourceGap, StatedStatus } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A dated statement of an item's status. Append-only: a correction supersedes, a withdrawal takes back. */
@Entity({ name: 'status_entry' })
@Index('ix_status_entry_item', ['provinceId', 'itemId', 'effectiveOn', 'seq'])
@Index('ix_status_entry_source', ['provinceId', 'sourceDocumentId'], { where: 'source_document_id IS NOT NULL' })
@Index('ix_status_entry_recorded', ['provinceId', 'recordedAt'])
@Index('uq_status_entry_withdraws', ['provinceId', 'withdraws'], { unique: true, where: 'withdraws IS NOT NULL' })
@Check(
  'ck_status_entry_cause',
  "cause IN ('awaitingGuidance', 'awaitingApproval', 'funds', 'staff', 'unitSlow', 'otherObjective')",
)
@Check('ck_status_entry_evaluation', "(evaluation_on IS NULL) OR (status = 'yearEnd')")
@Check(
  'ck_status_entry_reason',
  "(reason IS NOT NULL) OR ((status IS NOT NULL) AND (status <> 'stopped') AND (continues_in_year IS NULL))",
)
@Check(
  'ck_status_entry_status',
  "status IN ('completed', 'maintained', 'mostlyCompleted', 'inProgress', 'awaitingApproval', 'yearEnd', 'notStarted', 'notMet', 'stopped', 'noOccurrence', 'notApplicable')",
)
@Check('ck_status_entry_not_named', "not_named <@ ARRAY['day', 'permission']")
@Check(
  'ck_status_entry_submission',
  '((submission_number IS NULL) = (submission_issued_on IS NULL)) AND ((submission_number IS NULL) OR (awaiting_authority IS NOT NULL)) AND ((submission_number IS NOT NULL) OR ((submission_symbol IS NULL) AND (submission_document_id IS NULL)))',
)
@Check('ck_status_entry_withdrawal', '(withdraws IS NULL) = (status IS NOT NULL)')
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_status_entry_item' })
@ForeignKey('user_account', ['recordedBy'], ['id'], { name: 'fk_status_entry_recorded_by' })
@ForeignKey('document', ['provinceId', 'sourceDocumentId'], ['provinceId', 'id'], { name: 'fk_status_entry_source' })
@ForeignKey('document', ['provinceId', 'submissionDocumentId'], ['provinceId', 'id'], {
  name: 'fk_status_entry_submission',
})
@ForeignKey('status_entry', ['provinceId', 'supersedes'], ['provinceId', 'id'], { name: 'fk_status_entry_supersedes' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_status_entry_unit' })
@ForeignKey('status_entry', ['provinceId', 'withdraws'], ['provinceId', 'id'], { name: 'fk_status_entry_withdraws' })
export class StatusEntry {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_status_entry' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_status_entry' }) id!: string;
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  /** Grows with recording: of two statements for the same day the later one speaks. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  /** One executing unit of a task; null: the item as a whole. */
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: string | null;
  /** Null only in a withdrawal. */
  @Column({ type: 'text', nullable: true }) status!: StatedStatus | null;
  @Column({ name: 'effective_on', type: 'date' }) effectiveOn!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'continues_in_year', type: 'integer', nullable: true }) continuesInYear!: number | null;
  @Column({ type: 'text', nullable: true }) cause!: Cause | null;
  @Column({ type: 'text', nullable: true }) proposal!: string | null;
  @Column({ name: 'proposal_to', type: 'text', nullable: true }) proposalTo!: string | null;
  @Column({ name: 'source_document_id', type: 'uuid', nullable: true }) sourceDocumentId!: string | null;
  @Column({ name: 'source_section', type: 'text', nullable: true }) sourceSection!: string | null;
  /** What its source leaves open: the day the status came about, a document that allows it. */
  @Column({ name: 'not_named', type: 'text', array: true, default: () => "'{}'" }) notNamed!: readonly SourceGap[];
  /** The day an item left for the year's end is evaluated on; null: none was named. */
  @Column({ name: 'evaluation_on', type: 'date', nullable: true }) evaluationOn!: string | null;
  /** Whose approval or guidance it waits for; null: not named. */
  @Column({ name: 'awaiting_authority', type: 'text', nullable: true }) awaitingAuthority!: string | null;
  /** The letter that asked for it, from whose day on days are counted; null: not named. */
  @Column({ name: 'submission_number', type: 'text', nullable: true }) submissionNumber!: string | null;
  @Column({ name: 'submission_symbol', type: 'text', nullable: true }) submissionSymbol!: string | null;
  @Column({ name: 'submission_issued_on', type: 'date', nullable: true }) submissionIssuedOn!: string | null;
  @Column({ name: 'submission_document_id', type: 'uuid', nullable: true }) submissionDocumentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) supersedes!: string | null;
  @Column({ type: 'uuid', nullable: true }) withdraws!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
