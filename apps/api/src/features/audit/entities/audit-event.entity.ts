import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one transaction wrote, as its last event vouches for it. */
export interface SealedRows {
  /** Mark of the transaction: `row_seal.writing`. */
  readonly writing: string;
  /** How many seals it left. */
  readonly seals: number;
  /** SHA-256 (hex) over them in their order. */
  readonly digest: string;
}

/** One link in an owner's chain of changes; each carries the hash of the one before. Append-only. */
@Entity({ name: 'audit_event' })
@Index('ix_audit_event_at', ['provinceId', 'at', 'number'])
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_audit_event_province' })
export class AuditEvent {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_audit_event' }) provinceId!: string;
  /** 1, 2, 3 … without a gap, per owner. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_audit_event' }) number!: number;
  @Column({ type: 'timestamptz', default: () => 'now()' }) at!: Date;
  @Column({ name: 'actor_id', type: 'uuid', nullable: true }) actorId!: string | null;
  @Column({ type: 'text' }) action!: string;
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'jsonb', default: () => "'{}'" }) detail!: unknown;
  /** What the seals of the event's transaction come to; null: it wrote no sealed row, or is older than seals. */
  @Column({ type: 'jsonb', nullable: true }) sealed!: SealedRows | null;
  @Column({ name: 'prev_hash', type: 'text' }) prevHash!: string;
  @Column({ type: 'text' }) hash!: string;
}
