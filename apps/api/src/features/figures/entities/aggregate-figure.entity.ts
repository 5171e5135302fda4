import type { Block } from '@tiendo/contracts';
import type { NoFigure } from '@tiendo/indicators';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Kept: the figure of a whole block, put together from its units. A bound has a low or a high end only. */
@Entity({ name: 'aggregate_figure' })
@ForeignKey('period', ['provinceId', 'periodId'], ['provinceId', 'id'], { name: 'fk_aggregate_figure_period' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_aggregate_figure_indicator' })
export class AggregateFigure {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_aggregate_figure' })
  provinceId!: string;
  @PrimaryColumn({ name: 'period_id', type: 'uuid', primaryKeyConstraintName: 'pk_aggregate_figure' })
  periodId!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_aggregate_figure' })
  indicatorId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_aggregate_figure' }) block!: Block;
  @Column({ type: 'numeric', precision: 26, scale: 6, nullable: true }) numerator!: string | null;
  @Column({ type: 'numeric', precision: 26, scale: 6, nullable: true }) denominator!: string | null;
  @Column({ type: 'numeric', precision: 26, scale: 6, nullable: true }) low!: string | null;
  @Column({ name: 'low_open', type: 'boolean', default: false }) lowOpen!: boolean;
  @Column({ type: 'numeric', precision: 26, scale: 6, nullable: true }) high!: string | null;
  @Column({ name: 'high_open', type: 'boolean', default: false }) highOpen!: boolean;
  /** Why nothing could be put together. */
  @Column({ type: 'text', nullable: true }) reason!: NoFigure | null;
  @Column({ type: 'integer' }) asked!: number;
  @Column({ type: 'integer' }) reported!: number;
}
