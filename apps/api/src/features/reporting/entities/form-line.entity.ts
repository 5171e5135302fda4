import type { Block } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One line of a plan's form: an indicator asked of the units of one block, or of one unit, in the periods that end within
 * its days.
 */
@Entity({ name: 'form_line' })
@Index('ix_form_line_indicator', ['provinceId', 'indicatorId'])
@Check('ck_form_line_block', "block IN ('departments', 'districts', 'communes', 'central-agencies', 'provinces')")
// One line of a block or unit and indicator from a day on; unique with nulls, which decorators cannot say.
@Index('uq_form_line', { synchronize: false })
@Check('ck_form_line_who', '(block IS NULL) <> (unit_id IS NULL)')
@Check('ck_form_line_asked', 'asked_from <= asked_until')
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_form_line_plan' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_form_line_indicator' })
@ForeignKey('unit', ['provinceId', 'supplierUnitId'], ['provinceId', 'id'], { name: 'fk_form_line_supplier' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_form_line_unit' })
@ForeignKey('pillar', ['provinceId', 'pillarId'], ['provinceId', 'id'], { name: 'fk_form_line_pillar' })
export class FormLine {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_form_line' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_line' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  /** The block whose units are asked; null: the line asks one unit. */
  @Column({ type: 'text', nullable: true }) block!: Block | null;
  /** The only unit that is asked; null: every unit of the block. */
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: string | null;
  /** Who supplies the figures; null: each unit that is asked its own. */
  @Column({ name: 'supplier_unit_id', type: 'uuid', nullable: true }) supplierUnitId!: string | null;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** Where it stands when no target of the plan measures it. */
  @Column({ name: 'pillar_id', type: 'uuid', nullable: true }) pillarId!: string | null;
  @Column({ type: 'boolean', default: false }) cumulative!: boolean;
  /** Asked in periods that end on this day or later; null: from the beginning. */
  @Column({ name: 'asked_from', type: 'date', nullable: true }) askedFrom!: string | null;
  /** Asked in periods that end on this day or before; null: without end. */
  @Column({ name: 'asked_until', type: 'date', nullable: true }) askedUntil!: string | null;
}
