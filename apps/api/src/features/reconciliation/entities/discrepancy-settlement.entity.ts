import type { SettlementWay } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Who settled a contradiction, how and why; or that a settlement was withdrawn. Append-only. */
@Entity({ name: 'discrepancy_settlement' })
@Index('ix_discrepancy_settlement_plan', ['provinceId', 'planId', 'findingKey'])
@Unique('uq_discrepancy_settlement_withdraws', ['provinceId', 'withdraws'])
@Check(
  'ck_discrepancy_settlement_way',
  `way IN ('keepLeft','keepRight','correctLeft','correctRight','differentBasis','restateStatus','accept')`,
)
@Check('ck_discrepancy_settlement_withdrawal', '(way IS NULL) = (withdraws IS NOT NULL)')
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_discrepancy_settlement_plan' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], {
  name: 'fk_discrepancy_settlement_document',
})
@ForeignKey('discrepancy_settlement', ['provinceId', 'withdraws'], ['provinceId', 'id'], {
  name: 'fk_discrepancy_settlement_withdraws',
})
export class DiscrepancySettlement {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_discrepancy_settlement' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_discrepancy_settlement' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ name: 'finding_key', type: 'text' }) findingKey!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ name: 'left_figure', type: 'text', nullable: true }) leftFigure!: string | null;
  @Column({ name: 'right_figure', type: 'text', nullable: true }) rightFigure!: string | null;
  @Column({ type: 'text', nullable: true }) way!: SettlementWay | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) withdraws!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
