import type { PlanPolicy } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The plan as issued, or an amendment of it. Append-only. */
@Entity({ name: 'plan_version' })
@Index('ix_plan_version_plan', ['provinceId', 'planId', 'effectiveOn', 'seq'])
@Check(
  'ck_plan_version_achievement_cap',
  "COALESCE(policy -> 'achievementCap', 'null'::jsonb) IN ('null'::jsonb, '100'::jsonb, '120'::jsonb)",
)
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_plan_version_document' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_plan_version_plan' })
export class PlanVersion {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_version' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_plan_version' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  /** Grows with recording: of two versions for the same day the later one speaks. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  @Column({ name: 'effective_on', type: 'date' }) effectiveOn!: string;
  /** The counting rule from this day on; null: the amendment does not mention counting. */
  @Column({ type: 'jsonb', nullable: true }) policy!: PlanPolicy | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
