import type { UnitRole } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A unit's part in one version of an item: lead, coordinating or executing. Append-only. */
@Entity({ name: 'item_unit' })
@Unique('uq_item_unit', ['provinceId', 'versionId', 'role', 'unitId'])
@Index('ix_item_unit_unit', ['provinceId', 'unitId'])
@Check('ck_item_unit_role', "role IN ('lead', 'coordinating', 'executing')")
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_item_unit_unit' })
@ForeignKey('item_version', ['provinceId', 'versionId'], ['provinceId', 'id'], { name: 'fk_item_unit_version' })
export class ItemUnit {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_item_unit' }) provinceId!: string;
  @PrimaryColumn({ name: 'version_id', type: 'uuid', primaryKeyConstraintName: 'pk_item_unit' }) versionId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_item_unit' }) role!: UnitRole;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_item_unit' }) position!: number;
  @Column({ name: 'unit_id', type: 'uuid' }) unitId!: string;
}
