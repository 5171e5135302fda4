import type { RankingMovement, RankingRow, RankReading } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One row of a published ranking, as it stood. Append-only. */
@Entity({ name: 'ranking_line' })
@Unique('uq_ranking_line_position', ['provinceId', 'publicationId', 'position'])
@Check('ck_ranking_line_places', 'places_best <= places_worst')
@Check(
  'ck_ranking_line_reason',
  '(places_best IS NULL) = (places_worst IS NULL) AND (places_best IS NULL) = (reason IS NOT NULL)',
)
@Check('ck_ranking_line_band', 'band BETWEEN 1 AND 4')
@ForeignKey('ranking_publication', ['provinceId', 'publicationId'], ['provinceId', 'id'], {
  name: 'fk_ranking_line_publication',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_ranking_line_unit' })
export class RankingLine {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_ranking_line' })
  provinceId!: string;
  @PrimaryColumn({ name: 'publication_id', type: 'uuid', primaryKeyConstraintName: 'pk_ranking_line' })
  publicationId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'pk_ranking_line' }) unitId!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ name: 'unit_name', type: 'text' }) unitName!: string;
  @Column({ name: 'unit_short_name', type: 'text', nullable: true }) unitShortName!: string | null;
  @Column({ name: 'places_best', type: 'integer', nullable: true }) placesBest!: number | null;
  @Column({ name: 'places_worst', type: 'integer', nullable: true }) placesWorst!: number | null;
  /** Why there is no rank. */
  @Column({ type: 'text', nullable: true }) reason!: RankingRow['reason'];
  @Column({ type: 'boolean' }) tied!: boolean;
  @Column({ type: 'integer', nullable: true }) band!: RankingRow['band'];
  /** Null: compared with nothing. */
  @Column({ type: 'jsonb', nullable: true }) movement!: RankingMovement | null;
  @Column({ name: 'score_low', type: 'numeric', precision: 26, scale: 6, nullable: true }) scoreLow!: string | null;
  @Column({ name: 'score_low_open', type: 'boolean', default: false }) scoreLowOpen!: boolean;
  @Column({ name: 'score_high', type: 'numeric', precision: 26, scale: 6, nullable: true }) scoreHigh!: string | null;
  @Column({ name: 'score_high_open', type: 'boolean', default: false }) scoreHighOpen!: boolean;
  /** The figure behind the score of an indicator. */
  @Column({ type: 'jsonb', nullable: true }) reading!: RankReading | null;
  @Column({ type: 'integer' }) met!: number;
  @Column({ type: 'integer' }) total!: number;
  @Column({ type: 'integer' }) undetermined!: number;
  @Column({ type: 'numeric', precision: 20, scale: 2, nullable: true }) achievement!: string | null;
  @Column({ type: 'integer' }) asked!: number;
  @Column({ type: 'integer' }) reported!: number;
}
