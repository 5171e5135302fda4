import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What the standing office answers to a remark; the latest answer speaks. Append-only. */
@Entity({ name: 'ranking_answer' })
@Index('ix_ranking_answer_remark', ['provinceId', 'remarkId', 'seq'])
@Check('ck_ranking_answer_outcome', "outcome IN ('accepted', 'declined')")
@ForeignKey('ranking_remark', ['provinceId', 'remarkId'], ['provinceId', 'id'], { name: 'fk_ranking_answer_remark' })
export class RankingAnswer {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_ranking_answer' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_ranking_answer' }) id!: string;
  @Column({ name: 'remark_id', type: 'uuid' }) remarkId!: string;
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: string;
  @Column({ type: 'text' }) outcome!: 'accepted' | 'declined';
  @Column({ type: 'text' }) body!: string;
  @Column({ name: 'answered_at', type: 'timestamptz', default: () => 'now()' }) answeredAt!: Date;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
}
