import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a unit became when it ended. */
@Entity({ name: 'unit_succession' })
@Check('ck_unit_succession_self', 'from_unit_id <> to_unit_id')
@ForeignKey('unit', ['provinceId', 'fromUnitId'], ['provinceId', 'id'], {
  name: 'fk_unit_succession_from',
  onDelete: 'CASCADE',
})
@ForeignKey('unit', ['provinceId', 'toUnitId'], ['provinceId', 'id'], { name: 'fk_unit_succession_to' })
export class UnitSuccession {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_unit_succession' })
  provinceId!: string;
  @PrimaryColumn({ name: 'from_unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_unit_succession' })
  fromUnitId!: string;
  @PrimaryColumn({ name: 'to_unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_unit_succession' })
  toUnitId!: string;
  @Column({ name: 'effective_on', type: 'date', nullable: true }) effectiveOn!: string | null;
  @Column({ type: 'boolean', default: true }) confirmed!: boolean;
}
