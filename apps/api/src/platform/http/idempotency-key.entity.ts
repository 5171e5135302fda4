import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The stored answer of a write, replayed when the same request comes again. */
@Entity({ name: 'idempotency_key' })
@ForeignKey('user_account', ['userId'], ['id'], { name: 'fk_idempotency_key_user', onDelete: 'CASCADE' })
export class IdempotencyKey {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'pk_idempotency_key' }) userId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_idempotency_key' }) key!: string;
  @Column({ name: 'request_hash', type: 'text' }) requestHash!: string;
  @Column({ type: 'integer' }) status!: number;
  @Column({ type: 'jsonb', nullable: true }) body!: unknown;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
