import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Another name a unit is or was known by; found by search like its present one. */
@Entity({ name: 'unit_name' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_unit_name_unit', onDelete: 'CASCADE' })
export class UnitName {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_unit_name' }) provinceId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_unit_name' }) unitId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_unit_name' }) name!: string;
  @Column({ name: 'valid_from', type: 'date', nullable: true }) validFrom!: string | null;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: string | null;
}
