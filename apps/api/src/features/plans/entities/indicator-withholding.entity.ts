import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An indicator was kept from visitors ("không công khai"), or is told to them again; the last act speaks. Append-only. */
@Entity({ name: 'indicator_withholding' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], {
  name: 'fk_indicator_withholding_indicator',
})
@ForeignKey('user_account', ['recordedBy'], ['id'], { name: 'fk_indicator_withholding_recorded_by' })
export class IndicatorWithholding {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_indicator_withholding' })
  provinceId!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_indicator_withholding' })
  indicatorId!: string;
  /** Grows with recording. */
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_indicator_withholding',
  })
  seq!: number;
  @Column({ type: 'boolean' }) withheld!: boolean;
  @Column({ type: 'text' }) reason!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
