import type { AskedList } from '@tiendo/indicators/lists';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A list that a request asks. */
@Entity({ name: 'report_request_list' })
@ForeignKey('list_definition', ['provinceId', 'listId'], ['provinceId', 'id'], { name: 'fk_report_request_list_list' })
@ForeignKey('report_request', ['provinceId', 'requestId'], ['provinceId', 'id'], {
  name: 'fk_report_request_list_request',
})
export class ReportRequestList {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_list' })
  provinceId!: string;
  @PrimaryColumn({ name: 'request_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_list' })
  requestId!: string;
  @PrimaryColumn({ name: 'list_id', type: 'uuid', primaryKeyConstraintName: 'pk_report_request_list' }) listId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** The list as it stood when the request was opened; null: it was not. */
  @Column({ type: 'jsonb', nullable: true }) asked!: AskedList | null;
}
