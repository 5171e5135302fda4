import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A correction or a change of an indicator's rule after it was first given. Append-only; says only what it names. */
@Entity({ name: 'indicator_rule' })
@Index('ix_indicator_rule_indicator', ['provinceId', 'indicatorId', 'seq'])
@Check('ck_indicator_rule_names', "jsonb_typeof(rule) = 'object' AND rule <> '{}'::jsonb")
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_indicator_rule_indicator' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_indicator_rule_document' })
@ForeignKey('user_account', ['recordedBy'], ['id'], { name: 'fk_indicator_rule_recorded_by' })
export class IndicatorRuleVersion {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_indicator_rule' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_indicator_rule' }) id!: string;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  /** Grows with recording. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  /** First day the change holds for; null: a correction, for all days from its recording on. */
  @Column({ name: 'effective_on', type: 'date', nullable: true }) effectiveOn!: string | null;
  /** By field of the rule; the weight by the id of its indicator. */
  @Column({ type: 'jsonb' }) rule!: unknown;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
