import type { Role } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The role somebody has in one owner, for a unit where the role needs one. */
@Entity({ name: 'membership' })
@Unique('uq_membership', ['provinceId', 'userId', 'role', 'unitId'])
@Index('ix_membership_user', ['userId'])
@Check('ck_membership_role', "role IN ('viewer', 'committee', 'reporter', 'unitLeader', 'editor', 'admin', 'auditor')")
@Check('ck_membership_unit', "(role <> ALL (ARRAY['reporter', 'unitLeader'])) OR (unit_id IS NOT NULL)")
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_membership_province' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_membership_unit' })
@ForeignKey('user_account', ['userId'], ['id'], { name: 'fk_membership_user', onDelete: 'CASCADE' })
export class Membership {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_membership' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_membership' }) id!: string;
  @Column({ name: 'user_id', type: 'uuid' }) userId!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: string | null;
}
