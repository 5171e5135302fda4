import { randomUUID } from 'node:crypto';
import type { OutlineSection } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';

/** What one unit is asked, by id, in its order. */
export interface UnitAsked {
  readonly unitId: string;
  readonly lines: readonly { readonly indicatorId: string; readonly subjectId: string }[];
  readonly items: readonly string[];
}

/** Makes a report for each of these units, with a row for everything that it is asked. */
export async function insertSubmissions(
  manager: Manager,
  { provinceId, requestId }: { readonly provinceId: string; readonly requestId: string },
  asked: readonly UnitAsked[],
  outline: readonly OutlineSection[],
): Promise<void> {
  const made = asked.map((one) => ({ ...one, id: randomUUID() }));
  await manager.query(
    `INSERT INTO submission (province_id, id, request_id, unit_id)
     SELECT $1, x.id, $2, x.unit_id FROM unnest($3::uuid[], $4::uuid[]) AS x (id, unit_id)`,
    [provinceId, requestId, made.map(({ id }) => id), made.map(({ unitId }) => unitId)],
  );
  const lines = made.flatMap(({ id, lines: its }) => its.map((line, position) => ({ id, position, ...line })));
  await manager.query(
    `INSERT INTO submission_line (province_id, submission_id, indicator_id, subject_unit_id, position)
     SELECT $1, x.id, x."indicatorId", x."subjectId", x.position
     FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "indicatorId" uuid, "subjectId" uuid, position integer)`,
    [provinceId, JSON.stringify(lines)],
  );
  const items = made.flatMap(({ id, items: its }) => its.map((itemId, position) => ({ id, itemId, position })));
  await manager.query(
    `INSERT INTO submission_item (province_id, submission_id, item_id, position)
     SELECT $1, x.id, x."itemId", x.position
     FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "itemId" uuid, position integer)`,
    [provinceId, JSON.stringify(items)],
  );
  await manager.query(
    `INSERT INTO submission_section (province_id, submission_id, position, code, title, required)
     SELECT $1, s.id, o.position - 1, o.section ->> 'code', o.section ->> 'title', (o.section ->> 'required')::boolean
     FROM unnest($2::uuid[]) AS s (id)
     CROSS JOIN jsonb_array_elements($3::jsonb) WITH ORDINALITY AS o (section, position)`,
    [provinceId, made.map(({ id }) => id), JSON.stringify(outline)],
  );
}
