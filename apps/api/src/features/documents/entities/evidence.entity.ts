import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The document behind a statement or a figure. Append-only. */
@Entity({ name: 'evidence' })
@Index('ix_evidence_document', ['provinceId', 'documentId'])
@Index('ix_evidence_observation', ['provinceId', 'observationId'])
@Index('ix_evidence_status_entry', ['provinceId', 'statusEntryId'])
@Check('ck_evidence_subject', 'num_nonnulls(status_entry_id, observation_id) = 1')
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_evidence_document' })
@ForeignKey('observation', ['provinceId', 'observationId'], ['provinceId', 'id'], { name: 'fk_evidence_observation' })
@ForeignKey('status_entry', ['provinceId', 'statusEntryId'], ['provinceId', 'id'], { name: 'fk_evidence_status_entry' })
export class Evidence {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_evidence' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_evidence' }) id!: string;
  @Column({ name: 'status_entry_id', type: 'uuid', nullable: true }) statusEntryId!: string | null;
  @Column({ name: 'observation_id', type: 'uuid', nullable: true }) observationId!: string | null;
  @Column({ name: 'document_id', type: 'uuid' }) documentId!: string;
  @Column({ type: 'text', nullable: true }) section!: string | null;
  /** True: the document that allows stopping or going on next year. */
  @Column({ type: 'boolean', default: false }) authorises!: boolean;
}
