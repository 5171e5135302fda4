import { Any, Not } from 'typeorm';
import type { Manager } from '../../platform/database/index.js';
import { AgendaLine } from './entities/agenda-line.entity.js';

/** A line of an agenda as it is kept; its place and its meeting are known where it is asked for. */
export type AgendaLineRecord = Readonly<Omit<AgendaLine, 'provinceId' | 'meetingId' | 'position'>>;

/** The lines of a meeting's agenda in their order. Agendas built before units without figures were told lack that fact. */
export async function agendaOf(manager: Manager, provinceId: string, meetingId: string): Promise<AgendaLineRecord[]> {
  const lines = await manager.find(AgendaLine, {
    where: { provinceId, meetingId },
    order: { position: 'ASC', id: 'ASC' },
  });
  return lines.map(({ id, key, section, itemId, facts, title, note, minutes, hidden, settled }) => ({
    id,
    key,
    section,
    itemId,
    facts: { ...facts, unreported: facts.unreported ?? null },
    title,
    note,
    minutes,
    hidden,
    settled,
  }));
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
  await manager.delete(AgendaLine, { provinceId, meetingId, id: Not(Any(lines.map(({ id }) => id))) });
  if (lines.length === 0) return;
  const rows = lines.map((line, position) => ({ ...line, provinceId, meetingId, position }));
  await manager.upsert(AgendaLine, rows, ['provinceId', 'id']);
}
