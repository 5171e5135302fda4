import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody said which days of a year are off; what its days are saved under. */
@Entity({ name: 'day_off_year' })
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_day_off_year_province' })
export class DayOffYear {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_day_off_year' })
  provinceId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_day_off_year' }) year!: number;
  /** Grows whenever the days of the year are saved; what If-Match names. */
  @Column({ type: 'integer', default: 1 }) version!: number;
}
