import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The stored answer of a write, replayed when the same request comes again. */
@Entity({ name: 'idempotency_key' })
export class IdempotencyKey {
  /** The account, or the key of another system, that wrote. */
  @PrimaryColumn({ name: 'caller_id', type: 'uuid', primaryKeyConstraintName: 'pk_idempotency_key' }) callerId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_idempotency_key' }) key!: string;
  @Column({ name: 'request_hash', type: 'text' }) requestHash!: string;
  @Column({ type: 'integer' }) status!: number;
  @Column({ type: 'jsonb', nullable: true }) body!: unknown;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
