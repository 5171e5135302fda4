import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A unit, or a part of it, goes on in another by an act. A unit that goes on itself is linked to itself. */
@Entity({ name: 'succession_link' })
@Index('ix_succession_link_from', ['provinceId', 'fromUnitId'])
@Index('ix_succession_link_to', ['provinceId', 'toUnitId'])
@Check('ck_succession_link_share', '(share > 0) AND (share <= 1)')
@ForeignKey('succession_act', ['provinceId', 'actId'], ['provinceId', 'id'], {
  name: 'fk_succession_link_act',
  onDelete: 'CASCADE',
})
@ForeignKey('unit', ['provinceId', 'fromUnitId'], ['provinceId', 'id'], { name: 'fk_succession_link_from' })
@ForeignKey('unit', ['provinceId', 'toUnitId'], ['provinceId', 'id'], { name: 'fk_succession_link_to' })
export class SuccessionLink {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_link' })
  provinceId!: string;
  @PrimaryColumn({ name: 'act_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_link' }) actId!: string;
  @PrimaryColumn({ name: 'from_unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_link' })
  fromUnitId!: string;
  @PrimaryColumn({ name: 'to_unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_link' })
  toUnitId!: string;
  /** The part that goes there, 1 the whole; null: no source states it. */
  @Column({ type: 'numeric', nullable: true }) share!: string | null;
}
