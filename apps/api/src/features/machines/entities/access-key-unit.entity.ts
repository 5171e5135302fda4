import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Units that a key of another system reaches. */
@Entity({ name: 'access_key_unit' })
@ForeignKey('access_key', ['provinceId', 'keyId'], ['provinceId', 'id'], { name: 'fk_access_key_unit_key' })
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_access_key_unit_unit' })
export class AccessKeyUnit {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_unit' })
  provinceId!: string;
  @PrimaryColumn({ name: 'key_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_unit' }) keyId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_access_key_unit' }) unitId!: string;
}
