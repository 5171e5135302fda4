import type { ItemKind } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { IsNull, Not } from 'typeorm';
import type { Manager, Told } from '../../platform/database/index.js';
import { DirectiveEntry } from './entities/directive-entry.entity.js';
import { DirectiveUnit } from './entities/directive-unit.entity.js';
import { Directive } from './entities/directive.entity.js';
import type { Meeting } from './entities/meeting.entity.js';

type Unkept = 'provinceId' | 'planId' | 'version' | 'createdAt' | 'createdBy';

/** A directive as it is kept; what became of it is in its entries. */
export type DirectiveRecord = Readonly<Omit<Directive, Unkept>> & { readonly coordinatingUnitIds: readonly string[] };

/** Who wrote a row down, and when. */
export interface Written {
  readonly by: string | null;
  readonly at: Date;
}

interface NamedItem {
  readonly kind: ItemKind;
  readonly code: string;
}

/** A directive with what it refers to. */
export interface DirectiveRow extends DirectiveRecord {
  readonly version: Directive['version'];
  readonly meetingName: Meeting['name'] | null;
  readonly meetingHeldOn: Meeting['heldOn'] | null;
  /** The announcement of the meeting. */
  readonly meetingDocumentId: Meeting['documentId'];
  readonly item: NamedItem | null;
  readonly task: NamedItem | null;
  readonly person: { readonly id: string; readonly fullName: string; readonly position: string | null } | null;
}

/** What became of a directive, with the name of who wrote it down. */
export type DirectiveEntryRow = Readonly<Told<Omit<DirectiveEntry, 'provinceId'>>>;

/** Directives on a plan, the latest day first, in the order of their meeting; `id`: that one alone. */
export function directivesOf(
  manager: Manager,
  provinceId: string,
  planId: string,
  id: string | null = null,
): Promise<DirectiveRow[]> {
  return manager.query<DirectiveRow[]>(
    `SELECT d.id, d.meeting_id AS "meetingId", d.agenda_line_id AS "agendaLineId", d.item_id AS "itemId", d.position,
       d.issued_on::text AS "issuedOn", d.text, d.lead_unit_id AS "leadUnitId", d.person_id AS "personId",
       d.due_on::text AS "dueOn", d.document_id AS "documentId", d.task_item_id AS "taskItemId", d.version,
       coalesce((SELECT jsonb_agg(u.unit_id ORDER BY u.position) FROM directive_unit u
         WHERE u.province_id = d.province_id AND u.directive_id = d.id), '[]') AS "coordinatingUnitIds",
       m.name AS "meetingName", m.held_on::text AS "meetingHeldOn", m.document_id AS "meetingDocumentId",
       CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('kind', i.kind, 'code', i.code) END AS item,
       CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('kind', t.kind, 'code', t.code) END AS task,
       CASE WHEN p.id IS NOT NULL
         THEN jsonb_build_object('id', p.id, 'fullName', p.full_name, 'position', p.position) END AS person
     FROM directive d
     LEFT JOIN meeting m ON m.province_id = d.province_id AND m.id = d.meeting_id
     LEFT JOIN item i ON i.province_id = d.province_id AND i.id = d.item_id
     LEFT JOIN item t ON t.province_id = d.province_id AND t.id = d.task_item_id
     LEFT JOIN person p ON p.province_id = d.province_id AND p.id = d.person_id
     WHERE d.province_id = $1 AND d.plan_id = $2 AND ($3::uuid IS NULL OR d.id = $3)
     ORDER BY d.issued_on DESC, d.meeting_id, d.position, d.id`,
    [provinceId, planId, id],
  );
}

/** The version of a directive, held until the transaction ends; null when the plan has no such directive. */
export async function lockDirective(
  manager: Manager,
  provinceId: string,
  planId: string,
  id: string,
): Promise<number | null> {
  const held = await manager.findOne(Directive, {
    select: { provinceId: true, id: true, version: true },
    where: { provinceId, planId, id },
    lock: { mode: 'pessimistic_write' },
  });
  return held?.version ?? null;
}

/** Ids of the agenda lines of a meeting that have conclusions. */
export async function concludedLines(manager: Manager, provinceId: string, meetingId: string): Promise<Set<string>> {
  const directives = await manager.find(Directive, {
    select: { agendaLineId: true },
    where: { provinceId, meetingId, agendaLineId: Not(IsNull()) },
  });
  return new Set(directives.flatMap(({ agendaLineId }) => agendaLineId ?? []));
}

/** What became of these directives, oldest first. */
export function entriesOf(
  manager: Manager,
  provinceId: string,
  directiveIds: readonly string[],
): Promise<DirectiveEntryRow[]> {
  if (directiveIds.length === 0) return Promise.resolve([]);
  return manager.query<DirectiveEntryRow[]>(
    `SELECT e.id, e.directive_id AS "directiveId", e.seq::int AS seq, e.state, e.effective_on::text AS "effectiveOn",
       e.due_on::text AS "dueOn", e.note, e.document_id AS "documentId", u.display_name AS "recordedBy",
       to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
     FROM directive_entry e LEFT JOIN user_account u ON u.id = e.recorded_by
     WHERE e.province_id = $1 AND e.directive_id = ANY($2::uuid[]) ORDER BY e.effective_on, e.seq`,
    [provinceId, directiveIds],
  );
}

/** The place after the last conclusion of a meeting (null: after the last directive given outside meetings). */
export async function nextPosition(
  manager: Manager,
  provinceId: string,
  planId: string,
  meetingId: string | null,
): Promise<number> {
  const last = await manager.maximum(Directive, 'position', { provinceId, planId, meetingId: meetingId ?? IsNull() });
  return last === null ? 0 : last + 1;
}

/** Adds a directive with its coordinating units; its id. */
export async function insertDirective(
  manager: Manager,
  { provinceId, planId }: Pick<Directive, 'provinceId' | 'planId'>,
  { coordinatingUnitIds, ...directive }: Omit<DirectiveRecord, 'id' | 'taskItemId'>,
  { by, at }: Written,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(Directive, { ...directive, provinceId, planId, id, createdBy: by, createdAt: at });
  await writeUnits(manager, provinceId, id, coordinatingUnitIds);
  return id;
}

/** Rewrites a directive that nobody has announced yet, and moves its version on. */
export async function updateDirective(
  manager: Manager,
  provinceId: string,
  { id, text, leadUnitId, coordinatingUnitIds, personId, dueOn, documentId, taskItemId }: DirectiveRecord,
): Promise<void> {
  const written = { text, leadUnitId, personId, dueOn, documentId, taskItemId };
  await manager.update(Directive, { provinceId, id }, { ...written, version: () => 'version + 1' });
  await manager.delete(DirectiveUnit, { provinceId, directiveId: id });
  await writeUnits(manager, provinceId, id, coordinatingUnitIds);
}

async function writeUnits(
  manager: Manager,
  provinceId: string,
  directiveId: string,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) return;
  const rows = unitIds.map((unitId, position) => ({ provinceId, directiveId, position, unitId }));
  await manager.insert(DirectiveUnit, rows);
}

/** What is stated of a directive. */
export type NewDirectiveEntryRow = Readonly<
  Pick<DirectiveEntry, 'state' | 'effectiveOn' | 'dueOn' | 'note' | 'documentId'>
>;

/** States what became of a directive, and moves its version on. */
export async function appendEntry(
  manager: Manager,
  { provinceId, directiveId }: Pick<DirectiveEntry, 'provinceId' | 'directiveId'>,
  entry: NewDirectiveEntryRow,
  { by, at }: Written,
): Promise<void> {
  const { state, effectiveOn, dueOn, note, documentId } = entry;
  const stated = { state, effectiveOn, dueOn, note, documentId };
  await manager.insert(DirectiveEntry, { ...stated, provinceId, directiveId, recordedBy: by, recordedAt: at });
  await manager.update(Directive, { provinceId, id: directiveId }, { version: () => 'version + 1' });
}

/** Whether the owner has this person. */
export async function personExists(manager: Manager, provinceId: string, id: string): Promise<boolean> {
  const rows = await manager.query<object[]>('SELECT 1 FROM person WHERE province_id = $1 AND id = $2', [
    provinceId,
    id,
  ]);
  return rows.length > 0;
}
