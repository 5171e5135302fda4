import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An owner of data: one provincial administration. Its id leads every key of what it owns and never changes. */
@Entity({ name: 'province' })
@Unique('uq_province_code', ['code'])
export class Province {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_province' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ type: 'boolean', default: false }) simulated!: boolean;
  /** Some plan of it is open to visitors, who are then told that there is this owner; kept by the acts that open plans. */
  @Column({ name: 'public_totals', type: 'boolean', default: false }) publicTotals!: boolean;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
