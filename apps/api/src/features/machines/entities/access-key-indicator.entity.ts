import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Indicators that a key of another system reaches. */
@Entity({ name: 'access_key_indicator' })
@ForeignKey('access_key', ['provinceId', 'keyId'], ['provinceId', 'id'], { name: 'fk_access_key_indicator_key' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], {
  name: 'fk_access_key_indicator_indicator',
})
export class AccessKeyIndicator {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_indicator' })
  provinceId!: string;
  @PrimaryColumn({ name: 'key_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_indicator' }) keyId!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_indicator' })
  indicatorId!: string;
}
