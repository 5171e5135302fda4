import type { ListState } from '@tiendo/indicators/lists';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A row that a unit has in a list of its report. */
@Entity({ name: 'submission_list_row' })
@Index('ix_submission_list_row_order', ['provinceId', 'submissionId', 'listId', 'position'])
@Check('ck_submission_list_row_state', "state IN ('planned', 'ongoing', 'done')")
@Check('ck_submission_list_row_cells', "jsonb_typeof(cells) = 'object'")
@ForeignKey('submission', ['provinceId', 'carriedFrom'], ['provinceId', 'id'], {
  name: 'fk_submission_list_row_carried_from',
})
@ForeignKey('submission_list', ['provinceId', 'submissionId', 'listId'], ['provinceId', 'submissionId', 'listId'], {
  name: 'fk_submission_list_row_list',
})
@ForeignKey('user_account', ['updatedBy'], ['id'], { name: 'fk_submission_list_row_updated_by' })
export class SubmissionListRow {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_list_row' })
  provinceId!: string;
  @PrimaryColumn({ name: 'submission_id', type: 'uuid', primaryKeyConstraintName: 'pk_submission_list_row' })
  submissionId!: string;
  /** Given by who writes it, so that a row sent twice is one row. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_submission_list_row' }) id!: string;
  @Column({ name: 'list_id', type: 'uuid' }) listId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** null: the list has no states, or none was chosen. */
  @Column({ type: 'text', nullable: true }) state!: ListState | null;
  /** By the code of the column. */
  @Column({ type: 'jsonb' }) cells!: Readonly<Record<string, string>>;
  /** The report whose row it carries on; null: it is new in this one. */
  @Column({ name: 'carried_from', type: 'uuid', nullable: true }) carriedFrom!: string | null;
  @Column({ type: 'integer', default: 0 }) version!: number;
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true }) updatedAt!: Date | null;
  @Column({ name: 'updated_by', type: 'uuid', nullable: true }) updatedBy!: string | null;
}
