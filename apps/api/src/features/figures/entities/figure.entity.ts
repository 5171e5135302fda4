import type { FigureOutcome, Grade, Qualifier } from '@tiendo/indicators';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kept: the observation that speaks for a unit in a period. The nil uuid as unit: stated for the province. */
@Entity({ name: 'figure' })
export class Figure {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure' }) provinceId!: string;
  @PrimaryColumn({ name: 'period_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure' }) periodId!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure' }) indicatorId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure' }) unitId!: string;
  /** One that exists: by a trigger for whole statements, and `observation` loses no row. */
  @Column({ name: 'observation_id', type: 'uuid' }) observationId!: string;
  @Column({ name: 'as_of', type: 'date' }) asOf!: string;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) numerator!: string | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) denominator!: string | null;
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) value!: string | null;
  @Column({ type: 'text', default: 'exact' }) qualifier!: Qualifier;
  @Column({ type: 'text', nullable: true }) outcome!: FigureOutcome | null;
  @Column({ type: 'boolean', default: false }) cumulative!: boolean;
  @Column({ name: 'class_level', type: 'numeric', precision: 20, scale: 6, nullable: true }) classLevel!: string | null;
  @Column({ name: 'class_bound', type: 'text', nullable: true }) classBound!: 'above' | 'atLeast' | null;
  @Column({ type: 'text' }) grade!: Grade;
  /** Grows with every statement on this cell; what If-Match names. */
  @Column({ type: 'integer', default: 1 }) version!: number;
}
