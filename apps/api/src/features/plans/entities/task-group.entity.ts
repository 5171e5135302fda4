import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Group of a plan's tasks, with its lead as printed. */
@Entity({ name: 'task_group' })
@Check('ck_task_group_added', '(added_on IS NULL) = (added_at IS NULL)')
@Unique('uq_task_group_code', ['provinceId', 'planId', 'code'])
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_task_group_plan' })
export class TaskGroup {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_task_group' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task_group' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ name: 'lead_note', type: 'text', nullable: true }) leadNote!: string | null;
  @Column({ type: 'text', nullable: true }) solution!: string | null;
  @Column({ name: 'solution_section', type: 'text', nullable: true }) solutionSection!: string | null;
  /** From which day on an amendment added it; null: part of the plan as issued. */
  @Column({ name: 'added_on', type: 'date', nullable: true }) addedOn!: string | null;
  @Column({ name: 'added_at', type: 'timestamptz', nullable: true }) addedAt!: Date | null;
}
