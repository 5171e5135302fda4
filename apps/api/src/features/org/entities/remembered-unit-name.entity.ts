import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The unit somebody gave to a name that a table writes and nobody bears. A name may mean one unit before a reorganisation and
 * another after it: the latest that existed in the days of a table is meant.
 */
@Entity({ name: 'remembered_unit_name' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], {
  name: 'fk_remembered_unit_name_unit',
  onDelete: 'CASCADE',
})
export class RememberedUnitName {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_remembered_unit_name' })
  provinceId!: string;
  /** The name as it is spelt, but for capitals and what stands around it. */
  @PrimaryColumn({ name: 'name_key', type: 'text', primaryKeyConstraintName: 'pk_remembered_unit_name' })
  nameKey!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_remembered_unit_name' })
  unitId!: string;
  /** As it was written. */
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
}
