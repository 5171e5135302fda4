import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A plan was opened to visitors, by its document, or closed to them; the last act speaks. Append-only. */
@Entity({ name: 'plan_opening' })
@Check('ck_plan_opening_document', 'NOT opens OR document_id IS NOT NULL OR recorded_by IS NULL')
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_plan_opening_document' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_plan_opening_plan' })
@ForeignKey('user_account', ['recordedBy'], ['id'], { name: 'fk_plan_opening_recorded_by' })
export class PlanOpening {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_opening' })
  provinceId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan_opening' }) planId!: string;
  /** Grows with recording. */
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_plan_opening',
  })
  seq!: number;
  @Column({ type: 'boolean' }) opens!: boolean;
  /** Null only for a closing, and for what was open before acts were kept. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
