import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An issued plan, or the draft of one. What it asks for is in its versions. */
@Entity({ name: 'plan' })
@Unique('uq_plan_slug', ['provinceId', 'slug'])
@Check('ck_plan_silence', 'silence_days > 0')
@Check('ck_plan_span', 'starts_on <= ends_on')
@Check('ck_plan_state', "state IN ('draft', 'published')")
@ForeignKey('province', ['provinceId'], ['id'], { name: 'fk_plan_province' })
@ForeignKey('document', ['provinceId', 'sourceDocumentId'], ['provinceId', 'id'], { name: 'fk_plan_source_document' })
export class Plan {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_plan' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_plan' }) id!: string;
  @Column({ type: 'text' }) slug!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ name: 'search_key', type: 'text' }) searchKey!: string;
  @Column({ type: 'text' }) issuer!: string;
  @Column({ name: 'issued_on', type: 'date' }) issuedOn!: string;
  @Column({ type: 'integer' }) year!: number;
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: string;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: string;
  @Column({ type: 'text', default: 'draft' }) state!: 'draft' | 'published';
  @Column({ name: 'silence_days', type: 'integer', default: 60 }) silenceDays!: number;
  /** False: no deadline is named for items without one of their own. */
  @Column({ name: 'due_at_end', type: 'boolean', default: true }) dueAtEnd!: boolean;
  @Column({ name: 'source_note', type: 'text', nullable: true }) sourceNote!: string | null;
  @Column({ name: 'source_document_id', type: 'uuid', nullable: true }) sourceDocumentId!: string | null;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
  /** Grows with every write that can change a figure of the plan; the ETag of its read endpoints. */
  @Column({ type: 'bigint', default: 1 }) revision!: number;
  /** Grows with all of these writes but statements on items. */
  @Column({ name: 'content_revision', type: 'bigint', default: 1 }) contentRevision!: number;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
