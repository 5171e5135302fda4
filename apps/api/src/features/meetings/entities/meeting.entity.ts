import type { MeetingRow } from '@tiendo/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A meeting of the steering committee on one plan, with the two times its agenda was built at. */
@Entity({ name: 'meeting' })
@Index('ix_meeting_plan', ['provinceId', 'planId', 'heldOn'])
@Check('ck_meeting_state', "state IN ('preparing', 'held')")
@Check('ck_meeting_compared', 'compared_with <= agenda_as_of')
@ForeignKey('plan', ['provinceId', 'planId'], ['provinceId', 'id'], { name: 'fk_meeting_plan' })
@ForeignKey('snapshot', ['provinceId', 'snapshotId'], ['provinceId', 'id'], { name: 'fk_meeting_snapshot' })
@ForeignKey('document', ['provinceId', 'documentId'], ['provinceId', 'id'], { name: 'fk_meeting_document' })
export class Meeting {
  @PrimaryColumn({ name: 'province_id', type: 'uuid', primaryKeyConstraintName: 'pk_meeting' }) provinceId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_meeting' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'held_on', type: 'date' }) heldOn!: string;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  /** A role or a unit, as the invitation names it. */
  @Column({ type: 'text' }) chair!: string;
  @Column({ type: 'text', default: 'preparing' }) state!: MeetingRow['state'];
  @Column({ name: 'agenda_as_of', type: 'date' }) agendaAsOf!: string;
  /** Null: as known when the agenda was built. */
  @Column({ name: 'agenda_known_at', type: 'timestamptz', nullable: true }) agendaKnownAt!: Date | null;
  @Column({ name: 'compared_with', type: 'date' }) comparedWith!: string;
  @Column({ name: 'snapshot_id', type: 'uuid', nullable: true }) snapshotId!: string | null;
  /** The announcement (thông báo kết luận) once it is issued. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true }) documentId!: string | null;
  /** Grows with every write to the meeting or its agenda; what If-Match names. */
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) createdBy!: string | null;
}
