import type { FigureOutcome, Grade, Origin, Qualifier } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One measured value, never what was computed. Append-only: a correction is a new row that names the one it supersedes.
 * That indicator, unit and period exist is checked by triggers for a whole statement (require_parent), not row by row.
 */
@Entity({ name: 'observation' })
@Index('ix_observation_province', ['provinceId', 'indicatorId', 'seq'], { where: 'unit_id IS NULL' })
@Index('ix_observation_period', ['provinceId', 'periodId', 'indicatorId', 'unitId', 'seq'], {
  where: 'period_id IS NOT NULL',
})
@Index('ix_observation_source', ['provinceId', 'sourceDocumentId'], { where: 'source_document_id IS NOT NULL' })
@Index('uq_observation_withdraws', ['provinceId', 'withdraws'], { unique: true, where: 'withdraws IS NOT NULL' })
@Check('ck_observation_denominator', '(denominator IS NULL) OR (numerator IS NOT NULL)')
@Check('ck_observation_class', '(class_level IS NULL) = (class_bound IS NULL)')
@Check('ck_observation_class_bound', "class_bound IN ('above', 'atLeast')")
@Check(
  'ck_observation_figure',
  '(withdraws IS NOT NULL) OR (numerator IS NOT NULL) OR (value IS NOT NULL) OR (outcome IS NOT NULL)',
)
@Check('ck_observation_outcome', "outcome IN ('noOccurrence', 'notApplicable')")
@Check('ck_observation_grade', "grade IN ('estimate', 'preliminary', 'official')")
@Check('ck_observation_origin', "origin IN ('system', 'selfReported', 'document')")
@Check(
  'ck_observation_qualifier',
  "qualifier IN ('exact', 'above', 'atLeast', 'below', 'atMost', 'approximately', 'nearly')",
)
@Check('ck_observation_takeover', '(access_key_id IS NULL) OR (takeover_reason IS NULL)')
@ForeignKey('access_key', ['provinceId', 'accessKeyId'], ['provinceId', 'id'], { name: 'fk_observation_access_key' })
@ForeignKey('document', ['provinceId', 'sourceDocumentId'], ['provinceId', 'id'], { name: 'fk_observation_source' })
@ForeignKey('observation', ['provinceId', 'supersedes'], ['provinceId', 'id'], { name: 'fk_observation_supersedes' })
@ForeignKey('unit', ['provinceId', 'supplierUnitId'], ['provinceId', 'id'], { name: 'fk_observation_supplier' })
@ForeignKey('observation', ['provinceId', 'withdraws'], ['provinceId', 'id'], { name: 'fk_observation_withdraws' })
export class Observation {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_observation' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_observation' }) id!: string;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  /** Null: the province as a whole. */
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: string | null;
  /** Who supplied it; null: the unit itself. */
  @Column({ name: 'supplier_unit_id', type: 'uuid', nullable: true }) supplierUnitId!: string | null;
  @Column({ name: 'as_of', type: 'date' }) asOf!: string;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) numerator!: string | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) denominator!: string | null;
  /** In the indicator's measureUnit; null when stated as numerator and denominator. */
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) value!: string | null;
  /** Null: a figure of a day, not given for a reporting period. */
  @Column({ name: 'period_id', type: 'uuid', nullable: true }) periodId!: string | null;
  /** Reported, without a figure. */
  @Column({ type: 'text', nullable: true }) outcome!: FigureOutcome | null;
  /** The percentage printed beside a fraction. */
  @Column({ name: 'stated_percent', type: 'numeric', precision: 20, scale: 6, nullable: true }) statedPercent!:
    string | null;
  /** The class a source sorted the unit into, by the level one reaches it at. */
  @Column({ name: 'class_level', type: 'numeric', precision: 20, scale: 6, nullable: true }) classLevel!: string | null;
  @Column({ name: 'class_bound', type: 'text', nullable: true }) classBound!: 'above' | 'atLeast' | null;
  /** What was typed or printed, letter by letter. */
  @Column({ name: 'stated_text', type: 'text', nullable: true }) statedText!: string | null;
  @Column({ type: 'text', default: 'exact' }) qualifier!: Qualifier;
  @Column({ type: 'boolean', default: true }) cumulative!: boolean;
  @Column({ type: 'text' }) grade!: Grade;
  @Column({ type: 'text' }) origin!: Origin;
  @Column({ name: 'source_document_id', type: 'uuid', nullable: true }) sourceDocumentId!: string | null;
  @Column({ name: 'source_section', type: 'text', nullable: true }) sourceSection!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** The key by which another system sent it; null: it came by hand. */
  @Column({ name: 'access_key_id', type: 'uuid', nullable: true }) accessKeyId!: string | null;
  /** Why a person gives the figure although a system supplies it; it holds until this statement is taken back. */
  @Column({ name: 'takeover_reason', type: 'text', nullable: true }) takeoverReason!: string | null;
  @Column({ type: 'uuid', nullable: true }) supersedes!: string | null;
  @Column({ type: 'uuid', nullable: true }) withdraws!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
