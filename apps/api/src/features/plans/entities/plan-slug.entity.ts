import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Addresses of plans, unique in the installation whatever the owner. */
@Entity({ name: 'plan_slug' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_plan_slug_plan', onDelete: 'CASCADE' })
export class PlanSlug {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_plan_slug' }) slug!: string;
  @Column({ name: 'province_id', type: 'uuid' }) provinceId!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
}
