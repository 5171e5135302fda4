import type { Block } from '@tiendo/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Kept: where a unit stands in a plan and period, over the whole plan (pillar empty) and by pillar. */
@Entity({ name: 'standing' })
@Index('ix_standing_completion', ['provinceId', 'planId', 'periodId', 'pillar', 'block', 'completionPosition'])
@Index('ix_standing_achievement', ['provinceId', 'planId', 'periodId', 'pillar', 'block', 'achievementPosition'])
@ForeignKey('plan_period', ['provinceId', 'planId', 'periodId'], ['provinceId', 'planId', 'periodId'], {
  name: 'fk_standing_plan_period',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_standing_unit' })
export class Standing {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_standing' }) provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_standing' }) planId!: string;
  @PrimaryColumn({ name: 'period_id', type: 'uuid', primaryKeyConstraintName: 'pk_standing' }) periodId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_standing' }) pillar!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_standing' }) block!: Block;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_standing' }) unitId!: string;
  /** Lines of the form asked of the unit, and those it reported. */
  @Column({ type: 'integer' }) asked!: number;
  @Column({ type: 'integer' }) reported!: number;
  /** Targets that can be met, those met, and those that hedged figures leave open. */
  @Column({ type: 'integer' }) total!: number;
  @Column({ type: 'integer' }) met!: number;
  @Column({ type: 'integer' }) undetermined!: number;
  /** Sum of achievements in percent, and how many there are. */
  @Column({ name: 'achievement_sum', type: 'numeric', precision: 20, scale: 2, default: 0 }) achievementSum!: string;
  @Column({ name: 'achievement_count', type: 'integer', default: 0 }) achievementCount!: number;
  /** Places from best to worst within the block; null: not ranked. */
  @Column({ name: 'completion_best', type: 'integer', nullable: true }) completionBest!: number | null;
  @Column({ name: 'completion_worst', type: 'integer', nullable: true }) completionWorst!: number | null;
  @Column({ name: 'achievement_best', type: 'integer', nullable: true }) achievementBest!: number | null;
  @Column({ name: 'achievement_worst', type: 'integer', nullable: true }) achievementWorst!: number | null;
  /** Row numbers of the two rankings within the block, from 1: what a page is cut by. */
  @Column({ name: 'completion_position', type: 'integer', default: 0 }) completionPosition!: number;
  @Column({ name: 'achievement_position', type: 'integer', default: 0 }) achievementPosition!: number;
}
