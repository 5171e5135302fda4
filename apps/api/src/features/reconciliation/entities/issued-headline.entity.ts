import type { HeadlineCount, ItemKind } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * One figure of an issued report's headline, as printed. Append-only: a correction is a row that supersedes the one before,
 * a withdrawal one that repeats what it takes back, with the reason.
 */
@Entity({ name: 'issued_headline' })
@Index('ix_issued_headline_plan', ['provinceId', 'planId'])
@Unique('uq_issued_headline_withdraws', ['provinceId', 'withdraws'])
@Check('ck_issued_headline_kind', `kind IN ('target','task')`)
@Check(
  'ck_issued_headline_counted',
  `counted IN ('completed','continuing','mostlyCompleted','inProgress','awaitingApproval','yearEnd','notStarted','notMet','stopped')`,
)
@Check('ck_issued_headline_count', 'count >= 0 AND total >= 0')
@Check('ck_issued_headline_percent', String.raw`percent ~ '^\d{1,4}(\.\d{1,4})?$'`)
@Check('ck_issued_headline_withdrawal', '(withdraws IS NULL) = (reason IS NULL)')
@Check('ck_issued_headline_names_one', 'supersedes IS NULL OR withdraws IS NULL')
@ForeignKey('issued_headline', ['provinceId', 'supersedes'], ['provinceId', 'id'], {
  name: 'fk_issued_headline_supersedes',
})
@ForeignKey('issued_headline', ['provinceId', 'withdraws'], ['provinceId', 'id'], {
  name: 'fk_issued_headline_withdraws',
})
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_issued_headline_plan' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_issued_headline_document' })
export class IssuedHeadline {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_issued_headline' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_issued_headline' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ name: 'source_section', type: 'text', nullable: true }) sourceSection!: string | null;
  @Column({ type: 'text' }) kind!: ItemKind;
  @Column({ name: 'section_code', type: 'text', nullable: true }) sectionCode!: string | null;
  @Column({ type: 'text' }) counted!: HeadlineCount;
  @Column({ type: 'integer' }) count!: number;
  @Column({ type: 'integer' }) total!: number;
  @Column({ type: 'text', nullable: true }) percent!: string | null;
  @Column({ name: 'as_of', type: 'date' }) asOf!: string;
  @Column({ type: 'uuid', nullable: true }) supersedes!: string | null;
  @Column({ type: 'uuid', nullable: true }) withdraws!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
