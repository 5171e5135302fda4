import type { PeriodKind } from '@tiendo/indicators/periods';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A span of days of one owner that figures are given for. */
@Entity({ name: 'period' })
@Unique('uq_period_span', ['provinceId', 'kind', 'startsOn', 'endsOn'])
@Check('ck_period_kind', "kind IN ('month', 'quarter', 'halfYear', 'nineMonths', 'year', 'adHoc')")
@Check('ck_period_span', 'starts_on <= ends_on')
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_period_province' })
export class Period {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_period' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_period' }) id!: string;
  @Column({ type: 'text' }) kind!: PeriodKind;
  @Column({ type: 'integer' }) year!: number;
  /** Which one of its year, from 1. */
  @Column({ type: 'integer' }) ordinal!: number;
  @Column({ type: 'text', nullable: true }) title!: string | null;
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: string;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: string;
}
