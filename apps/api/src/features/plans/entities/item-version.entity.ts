import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What the plan asks of an item from a day on: a full copy per amendment. Append-only. */
@Entity({ name: 'item_version' })
@Index('ix_item_version_item', ['provinceId', 'itemId', 'effectiveOn', 'seq'])
@Index('ix_item_version_name_key', { synchronize: false })
@Check('ck_item_version_frequency', "frequency IN ('once', 'regular')")
@Check('ck_item_version_source', "task_source IN ('plan', 'conclusion', 'directive', 'letter')")
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_item_version_document' })
@ForeignKey('goal', ['provinceId', 'goalId'], ['provinceId', 'id'], { name: 'fk_item_version_goal' })
@ForeignKey('task_group', ['provinceId', 'groupId'], ['provinceId', 'id'], { name: 'fk_item_version_group' })
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_item_version_item' })
@ForeignKey('pillar', ['provinceId', 'pillarId'], ['provinceId', 'id'], { name: 'fk_item_version_pillar' })
@ForeignKey('document', ['provinceId', 'sourceDocumentId'], ['provinceId', 'id'], { name: 'fk_item_version_source' })
export class ItemVersion {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_item_version' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_item_version' }) id!: string;
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  /** Grows with recording: of two versions for the same day the later one speaks. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  @Column({ name: 'effective_on', type: 'date' }) effectiveOn!: string;
  /** The amending document takes the item out of the plan. */
  @Column({ type: 'boolean', default: false }) removed!: boolean;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ name: 'name_key', type: 'text', default: '' }) nameKey!: string;
  @Column({ name: 'pillar_id', type: 'uuid', nullable: true }) pillarId!: string | null;
  @Column({ name: 'goal_id', type: 'uuid', nullable: true }) goalId!: string | null;
  @Column({ name: 'group_id', type: 'uuid', nullable: true }) groupId!: string | null;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ type: 'text', nullable: true }) frequency!: 'once' | 'regular' | null;
  @Column({ type: 'text', nullable: true }) deliverable!: string | null;
  @Column({ name: 'task_source', type: 'text', nullable: true }) taskSource!: string | null;
  @Column({ name: 'source_document_id', type: 'uuid', nullable: true }) sourceDocumentId!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'source_section', type: 'text', nullable: true }) sourceSection!: string | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
