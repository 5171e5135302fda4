import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What the plan wants to reach; targets may hang on it. */
@Entity({ name: 'goal' })
@Check('ck_goal_added', '(added_on IS NULL) = (added_at IS NULL)')
@Unique('uq_goal_code', ['provinceId', 'planId', 'code'])
@ForeignKey('pillar', ['provinceId', 'pillarId'], ['provinceId', 'id'], { name: 'fk_goal_pillar' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_goal_plan' })
export class Goal {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_goal' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_goal' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ name: 'pillar_id', type: 'uuid', nullable: true }) pillarId!: string | null;
  /** From which day on an amendment added it; null: part of the plan as issued. */
  @Column({ name: 'added_on', type: 'date', nullable: true }) addedOn!: string | null;
  @Column({ name: 'added_at', type: 'timestamptz', nullable: true }) addedAt!: Date | null;
}
