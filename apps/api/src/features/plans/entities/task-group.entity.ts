import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Group of a plan's tasks, with its lead as printed. */
@Entity({ name: 'task_group' })
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
}
