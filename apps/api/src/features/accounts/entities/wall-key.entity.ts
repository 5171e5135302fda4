import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What opens one plan to a screen on a wall, by the SHA-256 of its key; used until it is revoked. */
@Entity({ name: 'wall_key' })
@Index('ux_wall_key_token', ['tokenHash'], { unique: true })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_wall_key_plan' })
export class WallKey {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_wall_key' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_wall_key' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  /** Where the screen hangs, as its office calls it. */
  @Column({ type: 'text' }) label!: string;
  /** Hangs where anybody passes: it reads what a visitor reads. */
  @Column({ name: 'in_public', type: 'boolean' }) inPublic!: boolean;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
}
