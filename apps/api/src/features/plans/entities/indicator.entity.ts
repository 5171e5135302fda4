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
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_indicator_province' })
export class Indicator {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_indicator' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_indicator' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ name: 'measure_unit', type: 'text' }) measureUnit!: string;
  @Column({ type: 'text' }) direction!: string;
  @Column({ type: 'text' }) aggregation!: string;
}
