import type { MEETING_CITATIONS } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';

/** A meeting or a conclusion on a published plan that names a document; `total`: how many there are in all. */
export interface MeetingCitation {
  readonly planId: string;
  readonly role: (typeof MEETING_CITATIONS)[number];
  readonly meeting: { readonly id: string; readonly name: string } | null;
  readonly on: string;
  readonly text: string | null;
  readonly total: number;
}

/** Meetings and conclusions on published plans of an owner that name a document, the latest first. */
export function citedInMeetings(
  manager: Manager,
  provinceId: string,
  documentId: string,
  limit: number,
): Promise<MeetingCitation[]> {
  return manager.query<MeetingCitation[]>(
    `WITH cited AS (
       SELECT m.plan_id, 'announcement' AS role, m.id AS meeting_id, m.held_on AS on_day, NULL::text AS text, 0 AS place
       FROM meeting m WHERE m.province_id = $1 AND m.document_id = $2
       UNION ALL
       SELECT d.plan_id, 'directive', d.meeting_id, d.issued_on, d.text, d.position
       FROM directive d WHERE d.province_id = $1 AND d.document_id = $2
       UNION ALL
       SELECT d.plan_id, 'followUp', d.meeting_id, e.effective_on, d.text, d.position
       FROM directive_entry e JOIN directive d ON d.province_id = e.province_id AND d.id = e.directive_id
       WHERE e.province_id = $1 AND e.document_id = $2
     )
     SELECT c.plan_id AS "planId", c.role, c.on_day::text AS "on", c.text,
       CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS meeting,
       (count(*) OVER ())::int AS total
     FROM cited c
     JOIN plan p ON p.province_id = $1 AND p.id = c.plan_id AND p.state = 'published'
     LEFT JOIN meeting m ON m.province_id = $1 AND m.id = c.meeting_id
     ORDER BY c.on_day DESC, p.slug, c.role, c.place LIMIT $3`,
    [provinceId, documentId, limit],
  );
}
