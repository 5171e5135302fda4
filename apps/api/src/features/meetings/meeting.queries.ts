import { randomUUID } from 'node:crypto';
import { LessThan } from 'typeorm';
import { instant, type Manager, type Told } from '../../platform/database/index.js';
import { Meeting } from './entities/meeting.entity.js';

/** A meeting as it is kept, with what lists tell of it. */
export type MeetingRecord = Readonly<Told<Omit<Meeting, 'provinceId' | 'planId' | 'createdAt' | 'createdBy'>>> & {
  /** Lines that are shown, and conclusions. */
  readonly lines: number;
  readonly directives: number;
};

const COLUMNS = `
  m.id, m.name, m.held_on::text AS "heldOn", m.place, m.chair, m.state, m.agenda_as_of::text AS "agendaAsOf",
  ${instant('m.agenda_known_at')} AS "agendaKnownAt",
  m.compared_with::text AS "comparedWith", m.snapshot_id AS "snapshotId", m.document_id AS "documentId", m.version,
  (SELECT count(*)::int FROM agenda_line l WHERE l.province_id = m.province_id AND l.meeting_id = m.id AND NOT l.hidden)
    AS lines,
  (SELECT count(*)::int FROM directive d WHERE d.province_id = m.province_id AND d.meeting_id = m.id) AS directives`;

/** Meetings on a plan, the latest first. */
export function meetingsOf(manager: Manager, provinceId: string, planId: string): Promise<MeetingRecord[]> {
  return manager.query<MeetingRecord[]>(
    `SELECT ${COLUMNS} FROM meeting m WHERE m.province_id = $1 AND m.plan_id = $2
     ORDER BY m.held_on DESC, m.created_at DESC, m.id`,
    [provinceId, planId],
  );
}

/** One meeting on a plan; `lock` holds it until the transaction ends. */
export async function meetingById(
  manager: Manager,
  provinceId: string,
  planId: string,
  id: string,
  lock: boolean,
): Promise<MeetingRecord | null> {
  const rows = await manager.query<MeetingRecord[]>(
    `SELECT ${COLUMNS} FROM meeting m WHERE m.province_id = $1 AND m.plan_id = $2 AND m.id = $3
     ${lock ? 'FOR UPDATE OF m' : ''}`,
    [provinceId, planId, id],
  );
  return rows[0] ?? null;
}

/** The last meeting on the plan before a day; null when there was none. */
export async function meetingBefore(
  manager: Manager,
  provinceId: string,
  planId: string,
  day: string,
): Promise<Pick<Meeting, 'id' | 'name' | 'heldOn'> | null> {
  const meeting = await manager.findOne(Meeting, {
    select: { id: true, name: true, heldOn: true },
    where: { provinceId, planId, heldOn: LessThan(day) },
    order: { heldOn: 'DESC', createdAt: 'DESC' },
  });
  return meeting && { id: meeting.id, name: meeting.name, heldOn: meeting.heldOn };
}

export type MeetingHead = Omit<MeetingRecord, 'id' | 'version' | 'lines' | 'directives'>;

/** Creates a meeting; its id. */
export async function insertMeeting(
  manager: Manager,
  { provinceId, planId }: Pick<Meeting, 'provinceId' | 'planId'>,
  head: MeetingHead,
  created: Pick<Meeting, 'createdBy' | 'createdAt'>,
): Promise<string> {
  const id = randomUUID();
  await manager
    .createQueryBuilder()
    .insert()
    .into(Meeting)
    .values({ ...valuesOf(head), provinceId, planId, id, createdBy: created.createdBy, createdAt: created.createdAt })
    .setParameters({ agendaKnownAt: head.agendaKnownAt })
    .execute();
  return id;
}

/** Writes the head of a meeting and moves its version on. */
export async function updateMeeting(
  manager: Manager,
  provinceId: string,
  id: string,
  head: MeetingHead,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(Meeting)
    .set({ ...valuesOf(head), version: () => 'version + 1' })
    .where({ provinceId, id })
    .setParameters({ agendaKnownAt: head.agendaKnownAt })
    .execute();
}

/** Removes a meeting with its agenda; breaks fk_directive_meeting while it has conclusions. */
export async function deleteMeeting(manager: Manager, provinceId: string, id: string): Promise<void> {
  await manager.delete(Meeting, { provinceId, id });
}

/** The columns of a head. The moment goes in as the text it is: a Date would cut its microseconds off. */
function valuesOf(head: MeetingHead) {
  const { name, heldOn, place, chair, state, agendaAsOf, comparedWith, snapshotId, documentId } = head;
  const agendaKnownAt = (): string => ':agendaKnownAt';
  return { name, heldOn, place, chair, state, agendaAsOf, agendaKnownAt, comparedWith, snapshotId, documentId };
}
