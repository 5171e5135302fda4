import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One line of a plan's form: an indicator asked of the units of one block. */
@Entity({ name: 'form_line' })
@Index('ix_form_line_indicator', ['provinceId', 'indicatorId'])
@Check('ck_form_line_block', "block IN ('departments', 'districts', 'communes', 'central-agencies', 'provinces')")
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_form_line_plan' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_form_line_indicator' })
@ForeignKey('pillar', ['provinceId', 'pillarId'], ['provinceId', 'id'], { name: 'fk_form_line_pillar' })
export class FormLine {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_form_line' }) provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_form_line' }) planId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_form_line' }) block!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_form_line' }) indicatorId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** Where it stands when no target of the plan measures it. */
  @Column({ name: 'pillar_id', type: 'uuid', nullable: true }) pillarId!: string | null;
  @Column({ type: 'boolean', default: false }) cumulative!: boolean;
}
