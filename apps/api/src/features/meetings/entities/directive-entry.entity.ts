import type { DirectiveState } from '@tiendo/indicators/agenda';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What became of a directive, from a day on. Append-only: the latest on a day speaks. */
@Entity({ name: 'directive_entry' })
@Index('ix_directive_entry_directive', ['provinceId', 'directiveId', 'effectiveOn', 'seq'])
@Check('ck_directive_entry_state', "state IN ('open', 'inProgress', 'done', 'withdrawn')")
@Check('ck_directive_entry_note', "(state <> 'withdrawn') OR (note IS NOT NULL)")
@ForeignKey('directive', ['provinceId', 'directiveId'], ['provinceId', 'id'], { name: 'fk_directive_entry_directive' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_directive_entry_document' })
export class DirectiveEntry {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_directive_entry' })
  provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_directive_entry' }) id!: string;
  @Column({ name: 'directive_id', type: 'uuid' }) directiveId!: string;
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) seq!: number;
  @Column({ type: 'text' }) state!: DirectiveState;
  @Column({ name: 'effective_on', type: 'date' }) effectiveOn!: string;
  /** A new deadline allowed from the day on; null leaves the one in force. */
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
