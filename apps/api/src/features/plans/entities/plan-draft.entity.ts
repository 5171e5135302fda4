import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The one JSON document an unpublished plan is edited as, with its version. */
@Entity({ name: 'plan_draft' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_plan_draft_plan', onDelete: 'CASCADE' })
export class PlanDraft {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_draft' }) provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_draft' }) planId!: string;
  @Column({ type: 'jsonb' }) document!: unknown;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' }) updatedAt!: Date;
}
