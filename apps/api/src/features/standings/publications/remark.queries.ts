import { randomUUID } from 'node:crypto';
import type { Manager } from '../../../platform/database/index.js';
import { RankingAnswer } from '../entities/ranking-answer.entity.js';
import { RankingRemark } from '../entities/ranking-remark.entity.js';

/** What a unit said about its line, with the answer that speaks. */
export type RemarkRow = Readonly<Pick<RankingRemark, 'id' | 'publicationId' | 'unitId' | 'writtenAt'>> & {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly text: RankingRemark['body'];
  /** Name of who wrote it, and of who answered. */
  readonly writtenBy: string | null;
  readonly answeredBy: string | null;
  readonly outcome: RankingAnswer['outcome'] | null;
  readonly answer: RankingAnswer['body'] | null;
  readonly answeredAt: RankingAnswer['answeredAt'] | null;
};

const REMARKS = `
  SELECT r.id, r.publication_id AS "publicationId", r.unit_id AS "unitId", u.code, u.name, u.short_name AS "shortName",
    r.body AS text, r.written_at AS "writtenAt", w.display_name AS "writtenBy", a.outcome, a.body AS answer,
    a.answered_at AS "answeredAt", b.display_name AS "answeredBy"
  FROM ranking_remark r
  JOIN unit u ON u.province_id = r.province_id AND u.id = r.unit_id
  LEFT JOIN user_account w ON w.id = r.written_by
  LEFT JOIN LATERAL (
    SELECT outcome, body, answered_at, answered_by FROM ranking_answer
    WHERE province_id = r.province_id AND remark_id = r.id ORDER BY seq DESC LIMIT 1
  ) a ON true
  LEFT JOIN user_account b ON b.id = a.answered_by`;

/** Remarks on a publication, the first written first; `unitIds` null: of all units. */
export function remarksOf(
  manager: Manager,
  provinceId: string,
  publicationId: string,
  unitIds: readonly string[] | null,
): Promise<RemarkRow[]> {
  return manager.query<RemarkRow[]>(
    `${REMARKS} WHERE r.province_id = $1 AND r.publication_id = $2 AND ($3::uuid[] IS NULL OR r.unit_id = ANY($3))
     ORDER BY r.written_at, r.id`,
    [provinceId, publicationId, unitIds],
  );
}

/** One remark, whoever owns it; null when there is none. */
export async function remarkById(
  manager: Manager,
  id: string,
): Promise<(RemarkRow & { provinceId: string; slug: string }) | null> {
  const rows = await manager.query<(RemarkRow & { provinceId: string; slug: string })[]>(
    `SELECT x.*, p.province_id AS "provinceId", l.slug FROM (${REMARKS} WHERE r.id = $1) x
     JOIN ranking_publication p ON p.id = x."publicationId"
     JOIN plan l ON l.province_id = p.province_id AND l.id = p.plan_id`,
    [id],
  );
  return rows[0] ?? null;
}

/** Adds what a unit says about its line; its id. */
export async function insertRemark(
  manager: Manager,
  provinceId: string,
  remark: Omit<RankingRemark, 'provinceId' | 'id'>,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(RankingRemark, { ...remark, provinceId, id });
  return id;
}

/** Adds what the standing office answers to a remark. */
export async function insertAnswer(
  manager: Manager,
  provinceId: string,
  answer: Omit<RankingAnswer, 'provinceId' | 'id' | 'seq'>,
): Promise<void> {
  await manager.insert(RankingAnswer, { ...answer, provinceId, id: randomUUID() });
}
