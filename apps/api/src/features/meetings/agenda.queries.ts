import type { AgendaFacts, AgendaLine } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';

/** A line of an agenda as it is kept. */
export interface AgendaLineRecord {
  readonly id: string;
  readonly key: string;
  readonly section: AgendaLine['section'];
  readonly itemId: string | null;
  readonly facts: AgendaFacts;
  readonly title: string | null;
  readonly note: string | null;
  readonly minutes: number | null;
  readonly hidden: boolean;
  readonly settled: boolean;
}

/** The lines of a meeting's agenda in their order. Agendas built before units without figures were told lack that fact. */
export function agendaOf(manager: Manager, provinceId: string, meetingId: string): Promise<AgendaLineRecord[]> {
  return manager.query<AgendaLineRecord[]>(
    `SELECT id, key, section, item_id AS "itemId",
       '{"unreported": null}'::jsonb || facts AS facts, title, note, minutes, hidden, settled FROM agenda_line
     WHERE province_id = $1 AND meeting_id = $2 ORDER BY position, id`,
    [provinceId, meetingId],
  );
}

/**
 * Puts this agenda in the place of the one before: lines keep their ids, those left out go. Breaks
 * fk_directive_agenda_line when a conclusion hangs on one that would go.
 */
export async function replaceAgenda(
  manager: Manager,
  provinceId: string,
  meetingId: string,
  lines: readonly AgendaLineRecord[],
): Promise<void> {
  await manager.query(
    'DELETE FROM agenda_line WHERE province_id = $1 AND meeting_id = $2 AND NOT (id = ANY($3::uuid[]))',
    [provinceId, meetingId, lines.map(({ id }) => id)],
  );
  await manager.query(
    `INSERT INTO agenda_line (province_id, meeting_id, id, position, key, section, item_id, facts, title, note, minutes,
       hidden, settled)
     SELECT $1, $2, r.id, r.position, r.key, r.section, r."itemId", r.facts, r.title, r.note, r.minutes, r.hidden,
       r.settled
     FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, position integer, key text, section text, "itemId" uuid,
       facts jsonb, title text, note text, minutes integer, hidden boolean, settled boolean)
     ON CONFLICT ON CONSTRAINT pk_agenda_line DO UPDATE SET position = excluded.position, section = excluded.section,
       item_id = excluded.item_id, facts = excluded.facts, title = excluded.title, note = excluded.note,
       minutes = excluded.minutes, hidden = excluded.hidden, settled = excluded.settled`,
    [provinceId, meetingId, JSON.stringify(lines.map((line, position) => ({ ...line, position })))],
  );
}
