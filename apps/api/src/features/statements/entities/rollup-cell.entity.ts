import type { ItemKind } from '@tiendo/contracts';
import type { StatusCounts } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Kept: counts by status of one part of a plan, a row per day on which something changed. */
@Entity({ name: 'rollup_cell' })
@Check('ck_rollup_cell_dimension', "dimension IN ('plan', 'pillar', 'group', 'unit')")
@Check('ck_rollup_cell_kind', "kind IN ('target', 'task')")
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_rollup_cell_plan' })
export class RollupCell {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_rollup_cell' }) provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_rollup_cell' }) planId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' }) kind!: ItemKind;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' }) dimension!:
    'plan' | 'pillar' | 'group' | 'unit';
  /** Code of the pillar, group or unit; empty for the whole plan and for items whose source names no lead unit. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' }) key!: string;
  @PrimaryColumn({ name: 'effective_on', type: 'date', primaryKeyConstraintName: 'pk_rollup_cell' })
  effectiveOn!: string;
  @Column({ type: 'jsonb' }) counts!: StatusCounts;
  @Column({ type: 'integer', default: 0 }) continuing!: number;
}
