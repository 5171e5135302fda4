import type { Succession } from '@tiendo/indicators/succession';
import type { Manager } from '../../../platform/database/index.js';
import type { SuccessionEnd } from '../entities/succession-end.entity.js';
import { SuccessionAct } from '../entities/succession-act.entity.js';
import type { SuccessionLink } from '../entities/succession-link.entity.js';

/** An act as it is written down; units by code. */
export type ActRow = Omit<SuccessionAct, 'provinceId' | 'recordedBy' | 'recordedAt'> & {
  links: { from: string; to: string; share: SuccessionLink['share'] }[];
  abolished: string[];
  founded: string[];
};

/** Codes of the units that an act ends or founds without a link, in official order. */
const unlinked = (kind: SuccessionEnd['kind']): string => `
  coalesce((SELECT array_agg(u.code ORDER BY u.official_order, u.code) FROM succession_end e
    JOIN unit u ON u.province_id = e.province_id AND u.id = e.unit_id
    WHERE e.province_id = a.province_id AND e.act_id = a.id AND e.kind = '${kind}'), '{}')`;

const COLUMNS = `
  a.id, a.name, a.effective_on::text AS "effectiveOn", a.confirmed, a.kept_with_units AS "keptWithUnits",
  a.document_id AS "documentId", a.note, a.superseded_by AS "supersededBy", a.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('from', f.code, 'to', t.code, 'share', trim_scale(l.share)::text)
      ORDER BY f.official_order, f.code, t.official_order, t.code)
    FROM succession_link l
    JOIN unit f ON f.province_id = l.province_id AND f.id = l.from_unit_id
    JOIN unit t ON t.province_id = l.province_id AND t.id = l.to_unit_id
    WHERE l.province_id = a.province_id AND l.act_id = a.id), '[]') AS links,
  ${unlinked('abolished')} AS abolished, ${unlinked('founded')} AS founded`;

/** Every act of an owner in the order of their days, those without a day last, superseded ones included. */
export function actRows(manager: Manager, provinceId: string): Promise<ActRow[]> {
  return manager.query<ActRow[]>(
    `SELECT ${COLUMNS} FROM succession_act a WHERE a.province_id = $1
     ORDER BY a.effective_on NULLS LAST, a.recorded_at, a.id`,
    [provinceId],
  );
}

/** One act, held until the transaction ends. */
export async function lockAct(manager: Manager, provinceId: string, id: string): Promise<ActRow | null> {
  const select = { provinceId: true, id: true } as const;
  await manager.findOne(SuccessionAct, { select, where: { provinceId, id }, lock: { mode: 'pessimistic_write' } });
  const rows = await manager.query<ActRow[]>(
    `SELECT ${COLUMNS} FROM succession_act a WHERE a.province_id = $1 AND a.id = $2`,
    [provinceId, id],
  );
  return rows[0] ?? null;
}

/** The act in the shape the rules take; null while its day is not known. */
export function successionOf({ id, effectiveOn, links, abolished, founded }: ActRow): Succession | null {
  return effectiveOn === null ? null : { id, effectiveOn, links, abolished, founded };
}
