import type { AccessKeyKind } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What opens something to who does not sign in, by the SHA-256 of its token; used until it expires or is revoked. */
@Entity({ name: 'access_key' })
@Index('ux_access_key_token', ['tokenHash'], { unique: true })
@Check('ck_access_key_kind', "kind IN ('wall', 'machine', 'calendar')")
@Check('ck_access_key_wall', "(kind = 'wall') = (in_public IS NOT NULL)")
@Check('ck_access_key_wall_plan', "kind <> 'wall' OR plan_id IS NOT NULL")
@Check('ck_access_key_machine', "kind <> 'machine' OR (expires_at IS NOT NULL AND requests_per_minute IS NOT NULL)")
@Check('ck_access_key_rights', 'may_read OR may_write')
@Check('ck_access_key_writes', "kind = 'machine' OR NOT may_write")
@Check('ck_access_key_pace', 'requests_per_minute > 0')
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_access_key_plan' })
export class AccessKey {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_access_key' }) id!: string;
  @Column({ type: 'text' }) kind!: AccessKeyKind;
  /** Where a screen hangs, or how the office calls the system. */
  @Column({ type: 'text' }) label!: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  /** Beginning of the token, to recognise it by; null: made before beginnings were kept. */
  @Column({ name: 'token_start', type: 'text', nullable: true }) tokenStart!: string | null;
  /** The one plan that a screen on a wall shows. */
  @Column({ name: 'plan_id', type: 'uuid', nullable: true }) planId!: string | null;
  /** A screen where anybody passes reads what a visitor reads; null: no screen. */
  @Column({ name: 'in_public', type: 'boolean', nullable: true }) inPublic!: boolean | null;
  @Column({ name: 'may_read', type: 'boolean', default: true }) mayRead!: boolean;
  @Column({ name: 'may_write', type: 'boolean', default: false }) mayWrite!: boolean;
  /** Of a machine: every unit of the owner, those to come too. */
  @Column({ name: 'all_units', type: 'boolean', default: false }) allUnits!: boolean;
  @Column({ name: 'requests_per_minute', type: 'integer', nullable: true }) requestsPerMinute!: number | null;
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true }) expiresAt!: Date | null;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
}
