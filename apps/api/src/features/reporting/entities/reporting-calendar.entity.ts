import type { RegularKind } from '@tiendo/indicators/periods';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** How often a plan is reported on, up to which day of the month, and in which window. */
@Entity({ name: 'reporting_calendar' })
@Unique('uq_reporting_calendar_kind', ['provinceId', 'planId', 'kind'])
@Check('ck_reporting_calendar_cutoff', 'cutoff_day BETWEEN 1 AND 27')
@Check('ck_reporting_calendar_kind', "kind IN ('month', 'quarter', 'halfYear', 'nineMonths', 'year')")
@Check('ck_reporting_calendar_span', 'starts_on <= ends_on')
@Check('ck_reporting_calendar_window', 'opens_after_days <= closes_after_days')
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_reporting_calendar_plan' })
export class ReportingCalendar {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_reporting_calendar' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_reporting_calendar' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) kind!: RegularKind;
  /** Last day of a period within its last month; null: calendar months. */
  @Column({ name: 'cutoff_day', type: 'integer', nullable: true }) cutoffDay!: number | null;
  /** Days from a period's last day; both ends of the window are included. */
  @Column({ name: 'opens_after_days', type: 'integer' }) opensAfterDays!: number;
  @Column({ name: 'closes_after_days', type: 'integer' }) closesAfterDays!: number;
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: string;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
