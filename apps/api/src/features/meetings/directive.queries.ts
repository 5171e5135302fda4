import type { DirectiveStatement } from '@tiendo/indicators/agenda';
import type { ItemKind } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';

/** A directive as it is kept; what became of it is in its entries. */
export interface DirectiveRecord {
  readonly id: string;
  readonly meetingId: string | null;
  readonly agendaLineId: string | null;
  readonly itemId: string | null;
  readonly position: number;
  readonly issuedOn: string;
  readonly text: string;
  readonly leadUnitId: string | null;
  readonly coordinatingUnitIds: readonly string[];
  readonly personId: string | null;
  readonly dueOn: string | null;
  readonly documentId: string | null;
  readonly taskItemId: string | null;
}

interface NamedItem {
  readonly kind: ItemKind;
  readonly code: string;
}

/** A directive with what it refers to. */
export interface DirectiveRow extends DirectiveRecord {
  readonly version: number;
  readonly meetingName: string | null;
  readonly meetingHeldOn: string | null;
  /** The announcement of the meeting. */
  readonly meetingDocumentId: string | null;
  readonly item: NamedItem | null;
  readonly task: NamedItem | null;
  readonly person: { readonly id: string; readonly fullName: string; readonly position: string | null } | null;
}

export interface DirectiveEntryRow extends DirectiveStatement {
  readonly id: string;
  readonly directiveId: string;
  readonly note: string | null;
  readonly documentId: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

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
  const rows = await manager.query<{ version: number }[]>(
    'SELECT version FROM directive WHERE province_id = $1 AND plan_id = $2 AND id = $3 FOR UPDATE',
    [provinceId, planId, id],
  );
  return rows[0]?.version ?? null;
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
  const rows = await manager.query<{ next: number }[]>(
    `SELECT coalesce(max(position) + 1, 0)::int AS next FROM directive
     WHERE province_id = $1 AND plan_id = $2 AND meeting_id IS NOT DISTINCT FROM $3::uuid`,
    [provinceId, planId, meetingId],
  );
  return rows[0]?.next ?? 0;
}

/** Adds a directive with its coordinating units; its id. */
export async function insertDirective(
  manager: Manager,
  provinceId: string,
  planId: string,
  directive: Omit<DirectiveRecord, 'id' | 'taskItemId'>,
  created: { by: string | null; at: Date },
): Promise<string> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO directive (province_id, plan_id, meeting_id, agenda_line_id, item_id, position, issued_on, text,
       lead_unit_id, person_id, due_on, document_id, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [
      provinceId,
      planId,
      directive.meetingId,
      directive.agendaLineId,
      directive.itemId,
      directive.position,
      directive.issuedOn,
      directive.text,
      directive.leadUnitId,
      directive.personId,
      directive.dueOn,
      directive.documentId,
      created.by,
      created.at,
    ],
  );
  const id = rows[0]?.id ?? '';
  await writeUnits(manager, provinceId, id, directive.coordinatingUnitIds);
  return id;
}

/** Rewrites a directive that nobody has announced yet, and moves its version on. */
export async function updateDirective(manager: Manager, provinceId: string, directive: DirectiveRecord): Promise<void> {
  await manager.query(
    `UPDATE directive SET text = $3, lead_unit_id = $4, person_id = $5, due_on = $6, document_id = $7,
       task_item_id = $8, version = version + 1 WHERE province_id = $1 AND id = $2`,
    [
      provinceId,
      directive.id,
      directive.text,
      directive.leadUnitId,
      directive.personId,
      directive.dueOn,
      directive.documentId,
      directive.taskItemId,
    ],
  );
  await manager.query('DELETE FROM directive_unit WHERE province_id = $1 AND directive_id = $2', [
    provinceId,
    directive.id,
  ]);
  await writeUnits(manager, provinceId, directive.id, directive.coordinatingUnitIds);
}

async function writeUnits(
  manager: Manager,
  provinceId: string,
  directiveId: string,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) return;
  await manager.query(
    `INSERT INTO directive_unit (province_id, directive_id, position, unit_id)
     SELECT $1, $2, u.place - 1, u.id FROM unnest($3::uuid[]) WITH ORDINALITY AS u (id, place)`,
    [provinceId, directiveId, unitIds],
  );
}

export interface NewDirectiveEntryRow {
  readonly state: DirectiveStatement['state'];
  readonly effectiveOn: string;
  readonly dueOn: string | null;
  readonly note: string | null;
  readonly documentId: string | null;
}

/** States what became of a directive, and moves its version on. */
export async function appendEntry(
  manager: Manager,
  provinceId: string,
  directiveId: string,
  entry: NewDirectiveEntryRow,
  recorded: { by: string | null; at: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO directive_entry (province_id, directive_id, state, effective_on, due_on, note, document_id, recorded_by,
       recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      provinceId,
      directiveId,
      entry.state,
      entry.effectiveOn,
      entry.dueOn,
      entry.note,
      entry.documentId,
      recorded.by,
      recorded.at,
    ],
  );
  await manager.query('UPDATE directive SET version = version + 1 WHERE province_id = $1 AND id = $2', [
    provinceId,
    directiveId,
  ]);
}

/** Whether the owner has this person. */
export async function personExists(manager: Manager, provinceId: string, id: string): Promise<boolean> {
  const rows = await manager.query<object[]>('SELECT 1 FROM person WHERE province_id = $1 AND id = $2', [
    provinceId,
    id,
  ]);
  return rows.length > 0;
}
