import type { Block } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The schematic map of a block from a day on, until its next layout. */
@Entity({ name: 'tile_layout' })
@Check('ck_tile_layout_block', "block IN ('departments', 'districts', 'communes', 'central-agencies', 'provinces')")
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_tile_layout_province' })
export class TileLayout {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_tile_layout' }) provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_tile_layout' }) block!: Block;
  @PrimaryColumn({ name: 'valid_from', type: 'date', primaryKeyConstraintName: 'pk_tile_layout' }) validFrom!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
