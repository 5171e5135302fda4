import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A period as one plan reports on it: its window and whether it is open. */
@Entity({ name: 'plan_period' })
@Unique('uq_plan_period_code', ['provinceId', 'planId', 'code'])
@Check('ck_plan_period_state', "state IN ('planned', 'open', 'closed')")
@Check('ck_plan_period_window', 'opens_on <= closes_on')
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_plan_period_plan' })
@ForeignKey('period', ['provinceId', 'periodId'], ['provinceId', 'id'], { name: 'fk_plan_period_period' })
export class PlanPeriod {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_period' }) provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_period' }) planId!: string;
  @PrimaryColumn({ name: 'period_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_period' }) periodId!: string;
  /** `2025M05`: how addresses name it within the plan. */
  @Column({ type: 'text' }) code!: string;
  @Column({ name: 'opens_on', type: 'date' }) opensOn!: string;
  @Column({ name: 'closes_on', type: 'date' }) closesOn!: string;
  @Column({ type: 'text', default: 'planned' }) state!: 'planned' | 'open' | 'closed';
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
