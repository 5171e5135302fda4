import type { Block } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Where one unit stands in a layout; rows and columns from 0, from the top left. */
@Entity({ name: 'tile' })
@Unique('uq_tile_place', ['provinceId', 'block', 'validFrom', 'row', 'column'])
@Check('ck_tile_place', '(row_index BETWEEN 0 AND 99) AND (column_index BETWEEN 0 AND 99)')
@ForeignKey('tile_layout', ['provinceId', 'block', 'validFrom'], ['provinceId', 'block', 'validFrom'], {
  name: 'fk_tile_layout',
  onDelete: 'CASCADE',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_tile_unit' })
export class Tile {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_tile' }) provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_tile' }) block!: Block;
  @PrimaryColumn({ name: 'valid_from', type: 'date', primaryKeyConstraintName: 'pk_tile' }) validFrom!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_tile' }) unitId!: string;
  @Column({ name: 'row_index', type: 'integer' }) row!: number;
  @Column({ name: 'column_index', type: 'integer' }) column!: number;
}
