import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Levels of one measure of a target allotted to units by a document, from a day on. Append-only: a later act supersedes. */
@Entity({ name: 'allotment_act' })
@Index('ix_allotment_act_item', ['provinceId', 'itemId'])
@Check('ck_allotment_act_quantity', 'quantity >= 0')
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_allotment_act_document' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], { name: 'fk_allotment_act_indicator' })
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_allotment_act_item' })
@ForeignKey('user_account', ['recordedBy'], ['id'], { name: 'fk_allotment_act_recorded_by' })
export class AllotmentAct {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_allotment_act' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_allotment_act' }) id!: string;
  /** Grows with recording: of two levels of a unit for the same day the later one speaks. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  /** The target, and its measure by what stays through amendments: indicator and horizon. */
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @Column({ type: 'integer', nullable: true }) horizon!: number | null;
  @Column({ name: 'effective_on', type: 'date' }) effectiveOn!: string;
  @Column({ name: 'document_id', type: 'uuid' }) documentId!: string;
  /** What was divided by the shares of the units; null: each level was named. */
  @Column({ type: 'numeric', precision: 20, scale: 6, nullable: true }) quantity!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
