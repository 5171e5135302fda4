import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an act of allotting gives one unit to reach. Append-only. */
@Entity({ name: 'allotment' })
@Check('ck_allotment_upper', 'value_upper IS NULL OR (value IS NOT NULL AND value <= value_upper)')
@Check('ck_allotment_share', 'share IS NULL OR (value IS NOT NULL AND share >= 0)')
@ForeignKey('allotment_act', ['provinceId', 'actId'], ['provinceId', 'id'], { name: 'fk_allotment_act' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_allotment_unit' })
export class Allotment {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_allotment' }) provinceId!: string;
  @PrimaryColumn({ name: 'act_id', type: 'uuid', primaryKeyConstraintName: 'pk_allotment' }) actId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_allotment' }) unitId!: string;
  /** In the indicator's unit of measure. Null: nothing is allotted to the unit any more. */
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) value!: string | null;
  @Column({ name: 'value_upper', type: 'numeric', precision: 20, scale: 6, nullable: true }) valueUpper!: string | null;
  /** Its share of the quantity of the act. */
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) share!: string | null;
}
