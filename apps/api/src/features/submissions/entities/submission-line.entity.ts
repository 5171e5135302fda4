import type { FigureOutcome, Grade, Origin, Qualifier } from '@tiendo/indicators';
import type { LineAnswer } from '@tiendo/indicators/submission';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What was asked when the request was opened, and what the unit answers. It counts nowhere: only an observation does.
 */
@Entity({ name: 'submission_line' })
@Index('ix_submission_line_cell', ['provinceId', 'indicatorId', 'subjectUnitId'])
@Index('ix_submission_line_document', ['provinceId', 'documentId'], { where: 'document_id IS NOT NULL' })
@Check('ck_submission_line_answer', "answer IN ('figure', 'unchanged', 'reportedElsewhere', 'none')")
@Check(
  'ck_submission_line_figure',
  "coalesce(answer IN ('figure', 'unchanged'), false) = (numerator IS NOT NULL OR value IS NOT NULL OR outcome IS NOT NULL)",
)
@Check(
  'ck_submission_line_told',
  "coalesce(answer IN ('figure', 'unchanged'), false) = (as_of IS NOT NULL AND grade IS NOT NULL AND origin IS NOT NULL)",
)
@Check(
  'ck_submission_line_elsewhere',
  "(answer <> 'reportedElsewhere') OR (document_id IS NOT NULL) OR (reference IS NOT NULL)",
)
@Check('ck_submission_line_denominator', '(denominator IS NULL) OR (numerator IS NOT NULL)')
@Check('ck_submission_line_outcome', "outcome IN ('noOccurrence', 'notApplicable')")
@Check('ck_submission_line_grade', "grade IN ('estimate', 'preliminary', 'official')")
@Check('ck_submission_line_origin', "origin IN ('system', 'selfReported', 'document')")
@Check(
  'ck_submission_line_qualifier',
  "qualifier IN ('exact', 'above', 'atLeast', 'below', 'atMost', 'approximately', 'nearly')",
)
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_submission_line_document' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_submission_line_indicator' })
@ForeignKey('unit', ['provinceId', 'subjectUnitId'], ['provinceId', 'id'], { name: 'fk_submission_line_subject' })
@ForeignKey('submission', ['provinceId', 'submissionId'], ['provinceId', 'id'], {
  name: 'fk_submission_line_submission',
})
@ForeignKey('user_account', ['updatedBy'], ['id'], { name: 'fk_submission_line_updated_by' })
export class SubmissionLine {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_line' })
  provinceId!: string;
  @PrimaryColumn({ name: 'submission_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_line' })
  submissionId!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_line' })
  indicatorId!: string;
  /** The unit it is about: the reporting unit, or one whose data it holds. */
  @PrimaryColumn({ name: 'subject_unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_line' })
  subjectUnitId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** Null: nothing was answered. */
  @Column({ type: 'text', nullable: true }) answer!: LineAnswer | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) numerator!: string | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) denominator!: string | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) value!: string | null;
  @Column({ name: 'stated_percent', type: 'numeric', precision: 20, scale: 6, nullable: true })
  statedPercent!: string | null;
  @Column({ type: 'text', default: 'exact' }) qualifier!: Qualifier;
  @Column({ type: 'text', nullable: true }) outcome!: FigureOutcome | null;
  @Column({ type: 'boolean', default: false }) cumulative!: boolean;
  @Column({ name: 'as_of', type: 'date', nullable: true }) asOf!: string | null;
  @Column({ type: 'text', nullable: true }) grade!: Grade | null;
  @Column({ type: 'text', nullable: true }) origin!: Origin | null;
  /** What was typed, letter by letter. */
  @Column({ name: 'stated_text', type: 'text', nullable: true }) statedText!: string | null;
  /** What the whole year is expected to come to; an estimate, never a result. */
  @Column({ name: 'year_estimate', type: 'numeric', precision: 20, scale: 6, nullable: true })
  yearEstimate!: string | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  /** A paper that is in no list, as it is cited. */
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ type: 'text', nullable: true }) section!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** Why what the checks doubt is right all the same. */
  @Column({ name: 'pass_reason', type: 'text', nullable: true }) passReason!: string | null;
  /** Carried over from the period before, and nobody has looked at it since. */
  @Column({ name: 'not_updated', type: 'boolean', default: false }) notUpdated!: boolean;
  /** 0 while nothing was answered. */
  @Column({ type: 'integer', default: 0 }) version!: number;
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true }) updatedAt!: Date | null;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
}
