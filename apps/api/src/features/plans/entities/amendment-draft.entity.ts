import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The one JSON document that an amendment of a published plan is prepared as, with its version. */
@Entity({ name: 'amendment_draft' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], {
  name: 'fk_amendment_draft_plan',
  onDelete: 'CASCADE',
})
export class AmendmentDraft {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_amendment_draft' })
  provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_amendment_draft' }) planId!: string;
  @Column({ type: 'jsonb' }) document!: unknown;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}
