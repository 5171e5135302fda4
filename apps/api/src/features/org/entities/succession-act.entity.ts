import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One dated act on units: a reorganisation with its document. What it did stands in its links and ends. */
@Entity({ name: 'succession_act' })
@Index('ix_succession_act_day', ['provinceId', 'effectiveOn'])
@Check('ck_succession_act_day', '(effective_on IS NOT NULL) OR kept_with_units')
@Check('ck_succession_act_superseded', 'superseded_by <> id')
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_succession_act_province' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_succession_act_document' })
@ForeignKey('succession_act', ['provinceId', 'supersededBy'], ['provinceId', 'id'], {
  name: 'fk_succession_act_superseded',
})
export class SuccessionAct {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_succession_act' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_succession_act' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  /** First day of the new order; null: not known yet. */
  @Column({ name: 'effective_on', type: 'date', nullable: true }) effectiveOn!: string | null;
  /** False: no source states the day. */
  @Column({ type: 'boolean', default: true }) confirmed!: boolean;
  /** Holds what the forms of the units say about their successors. */
  @Column({ name: 'kept_with_units', type: 'boolean', default: false }) keptWithUnits!: boolean;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** The act in whose favour this one has no effect any more. */
  @Column({ name: 'superseded_by', type: 'uuid', nullable: true }) supersededBy!: string | null;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
