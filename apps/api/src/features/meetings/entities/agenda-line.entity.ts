import type { AgendaFacts, AgendaLine as AgendaLineBody } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One line of an agenda: what the plan's state asked for when it was built, and what the secretary made of it. */
@Entity({ name: 'agenda_line' })
@Unique('uq_agenda_line_key', ['provinceId', 'meetingId', 'key'])
@Check('ck_agenda_line_section', "section IN ('overdue', 'stopped', 'blocked', 'turned', 'proposal', 'silent', 'own')")
@Check('ck_agenda_line_minutes', '(minutes > 0) AND (minutes <= 600)')
@Check('ck_agenda_line_own', "(section <> 'own') OR (title IS NOT NULL)")
@ForeignKey('meeting', ['provinceId', 'meetingId'], ['provinceId', 'id'], {
  name: 'fk_agenda_line_meeting',
  onDelete: 'CASCADE',
})
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_agenda_line_item' })
export class AgendaLine {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_agenda_line' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_agenda_line' }) id!: string;
  @Column({ name: 'meeting_id', type: 'uuid' }) meetingId!: string;
  @Column({ type: 'integer' }) position!: number;
  /** What the line is about, so that building the agenda again finds it: `target:…`, `task:…`, `unit:…`, `own:…`. */
  @Column({ type: 'text' }) key!: string;
  @Column({ type: 'text' }) section!: AgendaLineBody['section'];
  @Column({ name: 'item_id', type: 'uuid', nullable: true }) itemId!: string | null;
  /** What was known when the agenda was built: the minutes of a meeting do not change with later figures. */
  @Column({ type: 'jsonb', default: {} }) facts!: AgendaFacts;
  /** The secretary's own wording; null: that of the facts. */
  @Column({ type: 'text', nullable: true }) title!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'integer', nullable: true }) minutes!: number | null;
  @Column({ type: 'boolean', default: false }) hidden!: boolean;
  /** True: the plan's state no longer asks for it, but somebody has worked on it. */
  @Column({ type: 'boolean', default: false }) settled!: boolean;
}
