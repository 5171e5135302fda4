import type { PersonBody } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who stands beside a unit for a time: its leader in charge, an officer, a committee member who follows. */
@Entity({ name: 'person' })
@Index('ix_person_name_key', { synchronize: false })
@Index('ix_person_unit', ['provinceId', 'unitId'])
@Check('ck_person_role', "role IN ('leaderInCharge', 'officer', 'committeeMember')")
@Check('ck_person_span', '(valid_to IS NULL) OR (valid_from <= valid_to)')
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_person_unit' })
export class Person {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_person' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_person' }) id!: string;
  @Column({ name: 'unit_id', type: 'uuid' }) unitId!: string;
  @Column({ name: 'full_name', type: 'text' }) fullName!: string;
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ type: 'text', nullable: true }) position!: string | null;
  @Column({ type: 'text' }) role!: PersonBody['role'];
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: string;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
