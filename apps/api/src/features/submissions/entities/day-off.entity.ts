import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A working day that is off, or a weekend day that is worked instead. */
@Entity({ name: 'day_off' })
@Check('ck_day_off_year', "date_part('year', day) = year")
@ForeignKey('day_off_year', ['provinceId', 'year'], ['provinceId', 'year'], { name: 'fk_day_off_year' })
export class DayOff {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_day_off' }) provinceId!: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_day_off' }) day!: string;
  @Column({ type: 'integer' }) year!: number;
  /** True: a weekend day that is worked instead. */
  @Column({ type: 'boolean' }) working!: boolean;
  @Column({ type: 'text' }) name!: string;
}
