import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A period of a plan whose kept rows wait to be worked out again. It stays until the last of its plan is done. */
@Entity({ name: 'figure_recount' })
@Index('ix_figure_recount_waiting', ['askedAt'], { where: 'done_at IS NULL' })
@ForeignKey('plan_period', ['provinceId', 'planId', 'periodId'], ['provinceId', 'planId', 'periodId'], {
  name: 'fk_figure_recount_plan_period',
  onDelete: 'CASCADE',
})
export class FigureRecount {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure_recount' })
  provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure_recount' }) planId!: string;
  @PrimaryColumn({ name: 'period_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure_recount' }) periodId!: string;
  @Column({ name: 'asked_at', type: 'timestamptz' }) askedAt!: Date;
  /** Where it stands among those asked for with it. */
  @Column({ type: 'integer', default: 0 }) place!: number;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true }) doneAt!: Date | null;
  /** Times it failed since it was asked, and when last. */
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  @Column({ name: 'tried_at', type: 'timestamptz', nullable: true }) triedAt!: Date | null;
}
