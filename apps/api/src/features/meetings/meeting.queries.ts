import type { MeetingRow } from '@tiendo/contracts';
import { instant, type Manager } from '../../platform/database/index.js';

/** A meeting as it is kept, with what lists tell of it. */
export interface MeetingRecord {
  readonly id: string;
  readonly name: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly chair: string;
  readonly state: MeetingRow['state'];
  readonly agendaAsOf: string;
  readonly agendaKnownAt: string | null;
  readonly comparedWith: string;
  readonly snapshotId: string | null;
  readonly documentId: string | null;
  readonly version: number;
  /** Lines that are shown, and conclusions. */
  readonly lines: number;
  readonly directives: number;
}

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
): Promise<{ id: string; name: string; heldOn: string } | null> {
  const rows = await manager.query<{ id: string; name: string; heldOn: string }[]>(
    `SELECT id, name, held_on::text AS "heldOn" FROM meeting
     WHERE province_id = $1 AND plan_id = $2 AND held_on < $3::date ORDER BY held_on DESC, created_at DESC LIMIT 1`,
    [provinceId, planId, day],
  );
  return rows[0] ?? null;
}

export type MeetingHead = Omit<MeetingRecord, 'id' | 'version' | 'lines' | 'directives'>;

/** Creates a meeting; its id. */
export async function insertMeeting(
  manager: Manager,
  provinceId: string,
  planId: string,
  head: MeetingHead,
  created: { by: string | null; at: Date },
): Promise<string> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO meeting (province_id, plan_id, name, held_on, place, chair, state, agenda_as_of, agenda_known_at,
       compared_with, snapshot_id, document_id, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [provinceId, planId, ...valuesOf(head), created.by, created.at],
  );
  return rows[0]?.id ?? '';
}

/** Writes the head of a meeting and moves its version on. */
export async function updateMeeting(
  manager: Manager,
  provinceId: string,
  id: string,
  head: MeetingHead,
): Promise<void> {
  await manager.query(
    `UPDATE meeting SET name = $3, held_on = $4, place = $5, chair = $6, state = $7, agenda_as_of = $8,
       agenda_known_at = $9, compared_with = $10, snapshot_id = $11, document_id = $12, version = version + 1
     WHERE province_id = $1 AND id = $2`,
    [provinceId, id, ...valuesOf(head)],
  );
}

/** Removes a meeting with its agenda; breaks fk_directive_meeting while it has conclusions. */
export async function deleteMeeting(manager: Manager, provinceId: string, id: string): Promise<void> {
  await manager.query('DELETE FROM meeting WHERE province_id = $1 AND id = $2', [provinceId, id]);
}

function valuesOf(head: MeetingHead): unknown[] {
  return [
    head.name,
    head.heldOn,
    head.place,
    head.chair,
    head.state,
    head.agendaAsOf,
    head.agendaKnownAt,
    head.comparedWith,
    head.snapshotId,
    head.documentId,
  ];
}
