import type { Manager } from '../../../platform/database/index.js';
import { ExternalResult } from '../entities/external-result.entity.js';

/** A result as it is kept, with the code of the unit where it is one of the owner's. */
export type ExternalResultRow = Readonly<Omit<ExternalResult, 'provinceId' | 'id' | 'unitId'>> & {
  readonly unitCode: string | null;
};

/** Results published by others about an owner: newest year first, then by index, block and rank. */
export function externalResults(manager: Manager, provinceId: string): Promise<ExternalResultRow[]> {
  return manager.query<ExternalResultRow[]>(
    `SELECT r.index_code AS "indexCode", r.index_name AS "indexName", r.index_version AS "indexVersion", r.year, r.block,
       u.code AS "unitCode", r.unit_name AS "unitName", r.is_owner AS "isOwner", r.rank, r.rank_of AS "rankOf",
       trim_scale(r.score)::text AS score, trim_scale(r.scale)::text AS scale, r.publisher,
       r.published_on::text AS "publishedOn", r.document_id AS "documentId", r.section
     FROM external_result r LEFT JOIN unit u ON u.province_id = r.province_id AND u.id = r.unit_id
     WHERE r.province_id = $1 ORDER BY r.year DESC, r.index_code, r.index_version, r.block, r.rank, r.unit_name`,
    [provinceId],
  );
}

/** How many results were published in a document. */
export function countResultsIn(manager: Manager, provinceId: string, documentId: string): Promise<number> {
  return manager.countBy(ExternalResult, { provinceId, documentId });
}

export type ExternalResultRecord = Readonly<Omit<ExternalResult, 'provinceId' | 'id'>>;

/** Adds what a document lists, as one set. */
export async function insertExternalResults(
  manager: Manager,
  provinceId: string,
  records: readonly ExternalResultRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await manager.query(
    `INSERT INTO external_result (province_id, index_code, index_name, index_version, year, block, unit_id, unit_name,
       is_owner, rank, rank_of, score, scale, publisher, published_on, document_id, section)
     SELECT $1, r."indexCode", r."indexName", r."indexVersion", r.year, r.block, r."unitId", r."unitName", r."isOwner",
       r.rank, r."rankOf", r.score, r.scale, r.publisher, r."publishedOn", r."documentId", r.section
     FROM jsonb_to_recordset($2::jsonb) AS r ("indexCode" text, "indexName" text, "indexVersion" text, year int,
       block text, "unitId" uuid, "unitName" text, "isOwner" boolean, rank int, "rankOf" int, score numeric,
       scale numeric, publisher text, "publishedOn" date, "documentId" uuid, section text)`,
    [provinceId, JSON.stringify(records)],
  );
}
