import type { Aggregation, CarryRule, Direction, IndicatorKind, PartKind } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What is measured, once per owner, whatever plan asks for it. */
@Entity({ name: 'indicator' })
@Unique('uq_indicator_code', ['provinceId', 'code'])
@Index('ix_indicator_name_key', { synchronize: false })
@Check(
  'ck_indicator_aggregation',
  "aggregation IN ('ratioOfSums', 'sum', 'mean', 'weightedMean', 'shareMeeting', 'latest', 'min', 'max', 'stated')",
)
@Check('ck_indicator_direction', "direction IN ('higherIsBetter', 'lowerIsBetter', 'neutral')")
@Check('ck_indicator_kind', "kind IN ('rate', 'stock', 'flow')")
@Check('ck_indicator_carry_rule', "carry_rule IN ('sum', 'weighted', 'mean', 'notComparable')")
@Check('ck_indicator_carry_weight', "(carry_rule = 'weighted') = (carry_weight_indicator_id IS NOT NULL)")
@Check('ck_indicator_carry_itself', 'carry_weight_indicator_id <> id')
@Check('ck_indicator_part', '(parent_indicator_id IS NULL) = (part_kind IS NULL)')
@Check('ck_indicator_part_kind', "part_kind IN ('comprises', 'ofWhich')")
@Check('ck_indicator_part_itself', 'parent_indicator_id <> id')
@Check('ck_indicator_limits', 'limit_low <= limit_high')
@ForeignKey('indicator', ['provinceId', 'carryWeightIndicatorId'], ['provinceId', 'id'], {
  name: 'fk_indicator_carry_weight',
})
@ForeignKey('indicator', ['provinceId', 'parentIndicatorId'], ['provinceId', 'id'], { name: 'fk_indicator_parent' })
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_indicator_province' })
export class Indicator {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_indicator' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_indicator' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ name: 'measure_unit', type: 'text' }) measureUnit!: string;
  @Column({ type: 'text' }) direction!: Direction;
  @Column({ type: 'text' }) aggregation!: Aggregation;
  /** What its figures are, where that is stated; null: the usual kind of its unit and aggregation. */
  @Column({ type: 'text', nullable: true }) kind!: IndicatorKind | null;
  /** How its figures go over to successors of units. */
  @Column({ name: 'carry_rule', type: 'text', default: 'notComparable' }) carryRule!: CarryRule;
  /** The stated quantity that weighs its figures, for `weighted`. */
  @Column({ name: 'carry_weight_indicator_id', type: 'uuid', nullable: true }) carryWeightIndicatorId!: string | null;
  /** What a figure can be at least and at most, in its measure unit: a share 0 to 100. */
  @Column({ name: 'limit_low', type: 'numeric', nullable: true }) limitLow!: string | null;
  @Column({ name: 'limit_high', type: 'numeric', nullable: true }) limitHigh!: string | null;
  /** The whole that it is a named part of, and how; null: of none. */
  @Column({ name: 'parent_indicator_id', type: 'uuid', nullable: true }) parentIndicatorId!: string | null;
  @Column({ name: 'part_kind', type: 'text', nullable: true }) partKind!: PartKind | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
