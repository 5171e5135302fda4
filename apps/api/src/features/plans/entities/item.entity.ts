import type { ItemKind } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A target or a task: the identity that statements and versions hang on. */
@Entity({ name: 'item' })
@Unique('uq_item_code', ['provinceId', 'planId', 'kind', 'code'])
@Index('ix_item_plan', ['provinceId', 'planId', 'kind', 'position'])
@Check('ck_item_kind', "kind IN ('target', 'task')")
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_item_plan' })
export class Item {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_item' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_item' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) kind!: ItemKind;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'integer' }) position!: number;
  /** Grows with every statement or amendment of the item; what If-Match names. */
  @Column({ type: 'integer', default: 1 }) version!: number;
}
