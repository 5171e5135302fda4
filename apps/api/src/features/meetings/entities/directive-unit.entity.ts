import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A unit that works on a directive beside the one in charge. */
@Entity({ name: 'directive_unit' })
@Unique('uq_directive_unit', ['provinceId', 'directiveId', 'unitId'])
@ForeignKey('directive', ['provinceId', 'directiveId'], ['provinceId', 'id'], {
  name: 'fk_directive_unit_directive',
  onDelete: 'CASCADE',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_directive_unit_unit' })
export class DirectiveUnit {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_directive_unit' })
  provinceId!: string;
  @PrimaryColumn({ name: 'directive_id', type: 'uuid', primaryKeyConstraintName: 'pk_directive_unit' })
  directiveId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_directive_unit' }) position!: number;
  @Column({ name: 'unit_id', type: 'uuid' }) unitId!: string;
}
