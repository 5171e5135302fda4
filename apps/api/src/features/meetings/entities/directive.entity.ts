import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Kết luận, chỉ đạo: who is to do what until when, by a meeting or by a letter. Its state is stated in entries. */
@Entity({ name: 'directive' })
@Index('ix_directive_item', ['provinceId', 'itemId'])
@Index('ix_directive_meeting', ['provinceId', 'meetingId'])
@Index('ix_directive_plan', ['provinceId', 'planId', 'issuedOn'])
@Check('ck_directive_due', 'due_on >= issued_on')
@Check('ck_directive_line', '(agenda_line_id IS NULL) OR (meeting_id IS NOT NULL)')
@ForeignKey('agenda_line', ['provinceId', 'agendaLineId'], ['provinceId', 'id'], { name: 'fk_directive_agenda_line' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_directive_document' })
@ForeignKey('item', ['provinceId', 'itemId'], ['provinceId', 'id'], { name: 'fk_directive_item' })
@ForeignKey('unit', ['provinceId', 'leadUnitId'], ['provinceId', 'id'], { name: 'fk_directive_lead_unit' })
@ForeignKey('meeting', ['provinceId', 'meetingId'], ['provinceId', 'id'], { name: 'fk_directive_meeting' })
@ForeignKey('person', ['provinceId', 'personId'], ['provinceId', 'id'], { name: 'fk_directive_person' })
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_directive_plan' })
@ForeignKey('item', ['provinceId', 'taskItemId'], ['provinceId', 'id'], { name: 'fk_directive_task' })
export class Directive {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_directive' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_directive' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  /** Null: given outside a meeting. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true }) meetingId!: string | null;
  @Column({ name: 'agenda_line_id', type: 'uuid', nullable: true }) agendaLineId!: string | null;
  @Column({ name: 'item_id', type: 'uuid', nullable: true }) itemId!: string | null;
  /** Place among the conclusions of the meeting, as its minutes number them. */
  @Column({ type: 'integer' }) position!: number;
  @Column({ name: 'issued_on', type: 'date' }) issuedOn!: string;
  @Column({ type: 'text' }) text!: string;
  @Column({ name: 'lead_unit_id', type: 'uuid', nullable: true }) leadUnitId!: string | null;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId!: string | null;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  /** The task of the plan it became, by an amendment. */
  @Column({ name: 'task_item_id', type: 'uuid', nullable: true }) taskItemId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
}
