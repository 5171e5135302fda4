import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A plan whose form a request asks. */
@Entity({ name: 'report_request_plan' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_report_request_plan_plan' })
@ForeignKey('report_request', ['provinceId', 'requestId'], ['provinceId', 'id'], {
  name: 'fk_report_request_plan_request',
})
export class ReportRequestPlan {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_plan' })
  provinceId!: string;
  @PrimaryColumn({ name: 'request_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_plan' })
  requestId!: string;
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_plan' })
  planId!: string;
  @Column({ type: 'integer' }) position!: number;
}
