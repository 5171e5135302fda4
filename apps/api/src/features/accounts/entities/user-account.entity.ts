import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Somebody who can sign in. The name is unique in the installation; what they may do is in their memberships. */
@Entity({ name: 'user_account' })
@Unique('uq_user_account_username', ['username'])
@Index('ix_user_account_display_key', { synchronize: false })
@Index('ix_user_account_order', { synchronize: false })
@Check('ck_user_account_username', "username ~ '^[a-z0-9]+([._-][a-z0-9]+)*$'")
@ForeignKey('province', ['homeProvinceId'], ['id'], { name: 'fk_user_account_home_province' })
export class UserAccount {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_user_account' }) id!: string;
  @Column({ type: 'text' }) username!: string;
  @Column({ name: 'display_name', type: 'text' }) displayName!: string;
  @Column({ name: 'display_key', type: 'text' }) displayKey!: string;
  @Column({ name: 'password_hash', type: 'text', nullable: true }) passwordHash!: string | null;
  @Column({ name: 'must_change_password', type: 'boolean', default: false }) mustChangePassword!: boolean;
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true }) disabledAt!: Date | null;
  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true }) lastSignInAt!: Date | null;
  /** Whose the account is while it has no role anywhere: where it had its last one. */
  @Column({ name: 'home_province_id', type: 'uuid', nullable: true }) homeProvinceId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
