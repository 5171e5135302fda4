import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A contradiction that a reader found in a source. Computed ones are not stored. */
@Entity({ name: 'discrepancy' })
@Check('ck_discrepancy_sides', '(left_side IS NULL) = (right_side IS NULL)')
@Index('ix_discrepancy_plan', ['provinceId', 'planId'])
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_discrepancy_document' })
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_discrepancy_item' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_discrepancy_plan' })
export class Discrepancy {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_discrepancy' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_discrepancy' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ name: 'item_id', type: 'uuid', nullable: true }) itemId!: string | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ name: 'text_vi', type: 'text' }) textVi!: string;
  @Column({ name: 'text_en', type: 'text' }) textEn!: string;
  @Column({ type: 'jsonb', default: () => "'[]'" }) sections!: readonly string[];
  /** The figure as the source prints it, with its document and section; null: told in the text. */
  @Column({ name: 'left_side', type: 'jsonb', nullable: true }) leftSide!: unknown;
  @Column({ name: 'right_side', type: 'jsonb', nullable: true }) rightSide!: unknown;
  /** First day on which it can be met; null: on every day. */
  @Column({ name: 'effective_on', type: 'date', nullable: true }) effectiveOn!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
}
