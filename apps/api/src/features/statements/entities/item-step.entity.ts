import type { ItemStatus } from '@tiendo/indicators';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Kept: the resolved statement of an item, or of one executing unit of it, as steps in time. */
@Entity({ name: 'item_step' })
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_item_step_item' })
export class ItemStep {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_item_step' }) provinceId!: string;
  @PrimaryColumn({ name: 'item_id', type: 'uuid', primaryKeyConstraintName: 'pk_item_step' }) itemId!: string;
  /** The nil uuid stands for the item as a whole: a key column cannot be null. */
  @PrimaryColumn({
    name: 'unit_id',
    type: 'uuid',
    primaryKeyConstraintName: 'pk_item_step',
    default: '00000000-0000-0000-0000-000000000000',
  })
  unitId!: string;
  @PrimaryColumn({ name: 'effective_on', type: 'date', primaryKeyConstraintName: 'pk_item_step' }) effectiveOn!: string;
  /** Null: nothing live speaks from that day. */
  @Column({ name: 'entry_id', type: 'uuid', nullable: true }) entryId!: string | null;
  @Column({ type: 'text' }) status!: ItemStatus;
  @Column({ name: 'continues_in_year', type: 'integer', nullable: true }) continuesInYear!: number | null;
}
