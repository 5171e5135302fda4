import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The key is the SHA-256 of the cookie: a stolen table signs nobody in. */
@Entity({ name: 'session' })
@Index('ix_session_expires', ['expiresAt'])
@Index('ix_session_user', ['userId'])
@ForeignKey('user_account', ['userId'], ['id'], { name: 'fk_session_user', onDelete: 'CASCADE' })
export class Session {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea', primaryKeyConstraintName: 'pk_session' }) tokenHash!: Buffer;
  @Column({ name: 'user_id', type: 'uuid' }) userId!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'last_seen_at', type: 'timestamptz', default: () => 'now()' }) lastSeenAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ name: 'user_agent', type: 'text', nullable: true }) userAgent!: string | null;
}
