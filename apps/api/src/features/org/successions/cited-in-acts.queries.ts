import type { Manager } from '../../../platform/database/index.js';
import type { SuccessionAct } from '../entities/succession-act.entity.js';

/** An act on units by a document; `total`: how many there are in all. */
export type ActCitation = Readonly<Pick<SuccessionAct, 'id' | 'name' | 'effectiveOn'>> & { readonly total: number };

/** Acts on units of an owner by a document that none has superseded, the latest first. */
export function citedInActs(
  manager: Manager,
  provinceId: string,
  documentId: string,
  limit: number,
): Promise<ActCitation[]> {
  return manager.query<ActCitation[]>(
    `SELECT id, name, effective_on::text AS "effectiveOn", (count(*) OVER ())::int AS total FROM succession_act
     WHERE province_id = $1 AND document_id = $2 AND superseded_by IS NULL
     ORDER BY effective_on DESC NULLS LAST, id LIMIT $3`,
    [provinceId, documentId, limit],
  );
}
