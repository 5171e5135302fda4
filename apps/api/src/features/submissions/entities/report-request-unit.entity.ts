import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A unit that has to report. */
@Entity({ name: 'report_request_unit' })
@ForeignKey('report_request', ['provinceId', 'requestId'], ['provinceId', 'id'], {
  name: 'fk_report_request_unit_request',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_report_request_unit_unit' })
export class ReportRequestUnit {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_unit' })
  provinceId!: string;
  @PrimaryColumn({ name: 'request_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_unit' })
  requestId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_unit' })
  unitId!: string;
}
