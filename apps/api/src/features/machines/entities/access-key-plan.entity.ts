import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Plans that a key of another system reaches. */
@Entity({ name: 'access_key_plan' })
@ForeignKey('access_key', ['provinceId', 'keyId'], ['provinceId', 'id'], { name: 'fk_access_key_plan_key' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_access_key_plan_plan' })
export class AccessKeyPlan {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_plan' })
  provinceId!: string;
  @PrimaryColumn({ name: 'key_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_plan' }) keyId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_plan' }) planId!: string;
}
