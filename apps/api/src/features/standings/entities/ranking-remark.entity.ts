import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What a unit says about its line of a shared ranking. Append-only. */
@Entity({ name: 'ranking_remark' })
@Index('ix_ranking_remark_publication', ['provinceId', 'publicationId', 'writtenAt'])
@ForeignKey('ranking_publication', ['provinceId', 'publicationId'], ['provinceId', 'id'], {
  name: 'fk_ranking_remark_publication',
})
@ForeignKey('unit', ['provinceId', 'unitId'], ['provinceId', 'id'], { name: 'fk_ranking_remark_unit' })
export class RankingRemark {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_ranking_remark' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_ranking_remark' }) id!: string;
  @Column({ name: 'publication_id', type: 'uuid' }) publicationId!: string;
  @Column({ name: 'unit_id', type: 'uuid' }) unitId!: string;
  @Column({ type: 'text' }) body!: string;
  @Column({ name: 'written_at', type: 'timestamptz', default: () => 'now()' }) writtenAt!: Date;
  @Column({ name: 'written_by', type: 'uuid', nullable: true }) writtenBy!: string | null;
}
