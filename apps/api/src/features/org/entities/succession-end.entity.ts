import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A unit that an act abolishes without a successor, or founds without a predecessor. */
@Entity({ name: 'succession_end' })
@Index('ix_succession_end_unit', ['provinceId', 'unitId'])
@Check('ck_succession_end_kind', "kind IN ('abolished', 'founded')")
@ForeignKey('succession_act', ['provinceId', 'actId'], ['provinceId', 'id'], {
  name: 'fk_succession_end_act',
  onDelete: 'CASCADE',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_succession_end_unit' })
export class SuccessionEnd {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_end' })
  provinceId!: string;
  @PrimaryColumn({ name: 'act_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_end' }) actId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_end' }) unitId!: string;
  @Column({ type: 'text' }) kind!: 'abolished' | 'founded';
}
