import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** To whom in the unit a line of its reports is given: a division, an officer, or both. It stays from period to period. */
@Entity({ name: 'report_line_holder' })
@Check('ck_report_line_holder_named', '(division IS NOT NULL) OR (user_id IS NOT NULL)')
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_report_line_holder_unit' })
@ForeignKey('indicator', ['provinceId', 'indicatorId'], ['provinceId', 'id'], {
  name: 'fk_report_line_holder_indicator',
})
@ForeignKey('unit', ['provinceId', 'subjectUnitId'], ['provinceId', 'id'], { name: 'fk_report_line_holder_subject' })
@ForeignKey('user_account', ['userId'], ['id'], { name: 'fk_report_line_holder_user', onDelete: 'CASCADE' })
export class ReportLineHolder {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_line_holder' })
  provinceId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_line_holder' }) unitId!: string;
  @PrimaryColumn({ name: 'indicator_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_line_holder' })
  indicatorId!: string;
  /** The unit the line is about. */
  @PrimaryColumn({ name: 'subject_unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_line_holder' })
  subjectUnitId!: string;
  @Column({ type: 'text', nullable: true }) division!: string | null;
  @Column({ name: 'user_id', type: 'uuid', nullable: true }) userId!: string | null;
}
