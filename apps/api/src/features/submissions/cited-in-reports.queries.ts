import type { REPORT_CITATIONS } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';

/** A request, or a report that was sent, that names a document; `total`: how many there are in all. */
export interface ReportCitation {
  readonly role: (typeof REPORT_CITATIONS)[number];
  readonly request: { readonly id: string; readonly title: string };
  readonly submissionId: string | null;
  readonly unitId: string | null;
  readonly on: string | null;
  readonly lines: number | null;
  readonly total: number;
}

/**
 * Open requests called for by a document, and reports handed in by it or naming it in their lines, the latest first. Of
 * reports only what stands sent: a draft is its unit's.
 */
export function citedInReports(
  manager: Manager,
  provinceId: string,
  documentId: string,
  limit: number,
): Promise<ReportCitation[]> {
  return manager.query<ReportCitation[]>(
    `WITH cited AS (
       SELECT 'request' AS role, r.id AS request_id, NULL::uuid AS submission_id, NULL::uuid AS unit_id,
         r.opened_at AS moment, NULL::int AS lines
       FROM report_request r WHERE r.province_id = $1 AND r.document_id = $2 AND r.state = 'open'
       UNION ALL
       SELECT 'approval', s.request_id, s.id, s.unit_id, max(t.at), NULL
       FROM submission_step t JOIN submission s ON s.province_id = t.province_id AND s.id = t.submission_id
       WHERE t.province_id = $1 AND t.document_id = $2 AND s.state = 'sent' AND t.at = s.last_sent_at
       GROUP BY s.request_id, s.id, s.unit_id
       UNION ALL
       SELECT 'elsewhere', s.request_id, s.id, s.unit_id, s.last_sent_at, count(*)::int
       FROM submission_line l JOIN submission s ON s.province_id = l.province_id AND s.id = l.submission_id
       WHERE l.province_id = $1 AND l.document_id = $2 AND s.state = 'sent'
       GROUP BY s.request_id, s.id, s.unit_id, s.last_sent_at
     )
     SELECT c.role, jsonb_build_object('id', r.id, 'title', r.title) AS request, c.submission_id AS "submissionId",
       c.unit_id AS "unitId", (c.moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "on", c.lines,
       (count(*) OVER ())::int AS total
     FROM cited c JOIN report_request r ON r.province_id = $1 AND r.id = c.request_id
     ORDER BY c.moment DESC NULLS LAST, r.title, c.role, c.unit_id LIMIT $3`,
    [provinceId, documentId, limit],
  );
}
