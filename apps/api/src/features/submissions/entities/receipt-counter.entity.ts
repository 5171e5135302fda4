import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last number of receipts in a year; its row is what sendings of one owner wait for. */
@Entity({ name: 'receipt_counter' })
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_receipt_counter_province' })
export class ReceiptCounter {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_receipt_counter' })
  provinceId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_receipt_counter' }) year!: number;
  @Column({ type: 'integer' }) last!: number;
}
