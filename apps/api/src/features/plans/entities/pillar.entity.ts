import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A figure that a pillar rests on, as its source prints it. */
export interface PillarEvidence {
  readonly name: string;
  readonly value: string;
  readonly measureUnit: string;
  readonly qualifier: string;
}

/** Top grouping of a plan's targets. */
@Entity({ name: 'pillar' })
@Check('ck_pillar_added', '(added_on IS NULL) = (added_at IS NULL)')
@Unique('uq_pillar_code', ['provinceId', 'planId', 'code'])
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_pillar_plan' })
export class Pillar {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_pillar' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_pillar' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'jsonb', default: () => "'[]'" }) evidence!: PillarEvidence[];
  /** From which day on an amendment added it; null: part of the plan as issued. */
  @Column({ name: 'added_on', type: 'date', nullable: true }) addedOn!: string | null;
  @Column({ name: 'added_at', type: 'timestamptz', nullable: true }) addedAt!: Date | null;
}
