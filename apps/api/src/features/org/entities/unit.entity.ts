import type { UnitKind } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A body or a place of one owner, with the span in which it exists. */
@Entity({ name: 'unit' })
@Unique('uq_unit_code', ['provinceId', 'code'])
@Index('ix_unit_name_key', { synchronize: false })
@Index('ix_unit_order', ['provinceId', 'officialOrder'])
@Check(
  'ck_unit_kind',
  "kind IN ('department', 'districtLevel', 'communeLevel', 'specialZone', 'centralAgency', 'armedForce', 'partyBody', 'front', 'publicServiceUnit', 'enterprise', 'collective', 'province')",
)
@Index('ix_unit_parent', ['provinceId', 'parentUnitId'])
@Check('ck_unit_parent', 'parent_unit_id <> id')
@Check('ck_unit_span', '(valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from <= valid_to)')
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_unit_province' })
@ForeignKey('unit', ['provinceId', 'parentUnitId'], ['provinceId', 'id'], { name: 'fk_unit_parent' })
export class Unit {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_unit' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_unit' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'short_name', type: 'text', nullable: true }) shortName!: string | null;
  /** Folded name, short name and other names: what a search without diacritics looks through. */
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ type: 'text' }) kind!: UnitKind;
  @Column({ name: 'official_order', type: 'integer' }) officialOrder!: number;
  @Column({ name: 'valid_from', type: 'date', nullable: true }) validFrom!: string | null;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: string | null;
  /** False: the source does not state the day; staff confirm it. */
  @Column({ name: 'valid_to_confirmed', type: 'boolean', default: true }) validToConfirmed!: boolean;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** The unit it lies in or belongs to: a commune of a province. */
  @Column({ name: 'parent_unit_id', type: 'uuid', nullable: true }) parentUnitId!: string | null;
  /** What a source still has to confirm about it, in words. */
  @Column({ name: 'needs_check', type: 'text', nullable: true }) needsCheck!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
