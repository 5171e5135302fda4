import type { Block } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One boundary, under the code of its unit. */
export interface BoundaryFeature {
  type: 'Feature';
  properties: { unit: string; name: string };
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
}

/** Boundaries of the units of a block from a day on, as the province uploaded them. */
@Entity({ name: 'boundary_map' })
@Check('ck_boundary_map_block', "block IN ('departments', 'districts', 'communes', 'central-agencies', 'provinces')")
@Check('ck_boundary_map_matched', 'matched > 0')
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_boundary_map_province' })
export class BoundaryMap {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_boundary_map' })
  provinceId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_boundary_map' }) block!: Block;
  @PrimaryColumn({ name: 'valid_from', type: 'date', primaryKeyConstraintName: 'pk_boundary_map' }) validFrom!: string;
  @Column({ name: 'file_name', type: 'text' }) fileName!: string;
  /** Who drew it, as the uploader states. */
  @Column({ type: 'text', nullable: true }) source!: string | null;
  /** A FeatureCollection whose features carry the code of their unit and nothing else. */
  @Column({ type: 'jsonb' }) geojson!: { type: 'FeatureCollection'; features: BoundaryFeature[] };
  /** How many of its features are units of the block. */
  @Column({ type: 'integer' }) matched!: number;
  @Column({ name: 'uploaded_by', type: 'uuid', nullable: true }) uploadedBy!: string | null;
  @Column({ name: 'uploaded_at', type: 'timestamptz', default: () => 'now()' }) uploadedAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
