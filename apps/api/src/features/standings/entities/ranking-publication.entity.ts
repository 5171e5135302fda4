import type { Block } from '@tiendo/contracts';
import type { RangeRule } from '@tiendo/indicators';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A ranking shared with its units or published by a decision; a published one stays as it is. */
@Entity({ name: 'ranking_publication' })
@Unique('uq_ranking_publication_supersedes', ['provinceId', 'supersedes'])
@Index('uq_ranking_publication_first', ['provinceId', 'planId', 'periodId', 'block', 'pillar', 'indexCode'], {
  unique: true,
  where: 'supersedes IS NULL',
})
@Check(
  'ck_ranking_publication_block',
  "block IN ('departments', 'districts', 'communes', 'central-agencies', 'provinces')",
)
@Check('ck_ranking_publication_state', "state IN ('shared', 'published')")
@Check(
  'ck_ranking_publication_published',
  "(state = 'published') = (published_at IS NOT NULL AND document_id IS NOT NULL AND minimum_items IS NOT NULL)",
)
@Check('ck_ranking_publication_ranges', "ranges IN ('certainEnd')")
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_ranking_publication_plan' })
@ForeignKey('period', ['provinceId', 'periodId'], ['provinceId', 'id'], { name: 'fk_ranking_publication_period' })
@ForeignKey('period', ['provinceId', 'againstPeriodId'], ['provinceId', 'id'], {
  name: 'fk_ranking_publication_against',
})
@ForeignKey('ranking_publication', ['provinceId', 'supersedes'], ['provinceId', 'id'], {
  name: 'fk_ranking_publication_supersedes',
})
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_ranking_publication_document' })
@ForeignKey('document', ['provinceId', 'basisDocumentId'], ['provinceId', 'id'], {
  name: 'fk_ranking_publication_basis',
})
export class RankingPublication {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_ranking_publication' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_ranking_publication' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ name: 'period_id', type: 'uuid' }) periodId!: string;
  @Column({ type: 'text' }) block!: Block;
  /** Code of the pillar; empty: the whole plan. */
  @Column({ type: 'text', default: '' }) pillar!: string;
  /** completion, achievement, indicator:<code>. */
  @Column({ name: 'index_code', type: 'text' }) indexCode!: string;
  /** The period movement is counted from; null: none. */
  @Column({ name: 'against_period_id', type: 'uuid', nullable: true }) againstPeriodId!: string | null;
  @Column({ type: 'text', default: 'shared' }) state!: 'shared' | 'published';
  @Column({ name: 'shared_at', type: 'timestamptz', default: () => 'now()' }) sharedAt!: Date;
  @Column({ name: 'shared_by', type: 'uuid', nullable: true }) sharedBy!: string | null;
  /** The last day a unit may contest its line. */
  @Column({ name: 'contest_until', type: 'date' }) contestUntil!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** The published one that this one corrects. */
  @Column({ type: 'uuid', nullable: true }) supersedes!: string | null;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
  @Column({ name: 'published_by', type: 'uuid', nullable: true }) publishedBy!: string | null;
  /** The decision it is published by. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ name: 'minimum_items', type: 'integer', nullable: true }) minimumItems!: number | null;
  @Column({ name: 'by_source_classes', type: 'boolean', default: false }) bySourceClasses!: boolean;
  /** How figures that leave several places came to one. */
  @Column({ type: 'text', nullable: true }) ranges!: RangeRule | null;
  /** The document that orders units to be ranked which are otherwise listed. */
  @Column({ name: 'basis_document_id', type: 'uuid', nullable: true }) basisDocumentId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
