import type { RANKING_CITATIONS } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import type { RankingPublication } from '../entities/ranking-publication.entity.js';

/** A published ranking that names a document; `total`: how many there are in all. Pillar '' is the whole plan. */
export type RankingCitation = Readonly<
  Pick<RankingPublication, 'planId' | 'periodId' | 'block' | 'pillar' | 'indexCode'>
> & {
  readonly role: (typeof RANKING_CITATIONS)[number];
  readonly total: number;
};

/** Published rankings of an owner that name a document and were not corrected since, the latest first. */
export function citedInRankings(
  manager: Manager,
  provinceId: string,
  documentId: string,
  limit: number,
): Promise<RankingCitation[]> {
  return manager.query<RankingCitation[]>(
    `SELECT r.plan_id AS "planId", r.period_id AS "periodId", r.block, r.pillar, r.index_code AS "indexCode",
       CASE WHEN r.document_id = $2 THEN 'decision' ELSE 'basis' END AS role, (count(*) OVER ())::int AS total
     FROM ranking_publication r
     WHERE r.province_id = $1 AND (r.document_id = $2 OR r.basis_document_id = $2) AND r.state = 'published'
       AND NOT EXISTS (SELECT FROM ranking_publication n
         WHERE n.province_id = r.province_id AND n.supersedes = r.id AND n.state = 'published')
     ORDER BY r.published_at DESC, r.id LIMIT $3`,
    [provinceId, documentId, limit],
  );
}
