import type { Comparator } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A value to reach on one indicator, in one version of a target. Append-only. */
@Entity({ name: 'measure' })
@Index('ix_measure_indicator', ['provinceId', 'indicatorId'])
@Check('ck_measure_between', "(comparator = 'between') = (value_upper IS NOT NULL)")
@Check(
  'ck_measure_comparator',
  "comparator IN ('atLeast', 'moreThan', 'atMost', 'lessThan', 'between', 'exactly', 'done')",
)
@Check('ck_measure_value', "(comparator = 'done') OR (value IS NOT NULL)")
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_measure_indicator' })
@ForeignKey('item_version', ['provinceId', 'versionId'], ['provinceId', 'id'], { name: 'fk_measure_version' })
export class Measure {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_measure' }) provinceId!: string;
  @PrimaryColumn({ name: 'version_id', type: 'uuid', primaryKeyConstraintName: 'pk_measure' }) versionId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_measure' }) position!: number;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'text' }) comparator!: Comparator;
  /** In the indicator's measureUnit. A string, because numeric does not fit a JavaScript number. */
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) value!: string | null;
  @Column({ name: 'value_upper', type: 'numeric', precision: 20, scale: 6, nullable: true }) valueUpper!: string | null;
  @Column({ type: 'integer', nullable: true }) horizon!: number | null;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ type: 'boolean', default: false }) aspirational!: boolean;
  @Column({ type: 'jsonb', default: () => "'[]'" }) parts!: readonly string[];
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
