import type { SettlementWay } from '@tiendo/contracts';
import { instant, type Manager } from '../../../platform/database/index.js';

/** A settlement of a contradiction, with its withdrawal where there is one. */
export interface SettlementRow {
  readonly id: string;
  readonly findingKey: string;
  readonly kind: string;
  readonly subject: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly way: SettlementWay;
  readonly reason: string;
  readonly documentId: string | null;
  readonly settledBy: string | null;
  readonly settledAt: string;
  readonly withdrawnReason: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

interface PlanKey {
  readonly provinceId: string;
  readonly planId: string;
}

/** Settlements on a plan as known at a moment, latest first. */
export function settlementsOf(manager: Manager, plan: PlanKey, knownAt: string | null): Promise<SettlementRow[]> {
  return manager.query<SettlementRow[]>(
    `SELECT s.id, s.finding_key AS "findingKey", s.kind, s.subject, s.left_figure AS "left", s.right_figure AS "right",
       s.way, s.reason, s.document_id AS "documentId", u.display_name AS "settledBy",
       ${instant('s.recorded_at')} AS "settledAt", w.reason AS "withdrawnReason", wu.display_name AS "withdrawnBy",
       ${instant('w.recorded_at')} AS "withdrawnAt"
     FROM discrepancy_settlement s
     LEFT JOIN user_account u ON u.id = s.recorded_by
     LEFT JOIN discrepancy_settlement w ON w.province_id = s.province_id AND w.withdraws = s.id
       AND ($3::timestamptz IS NULL OR w.recorded_at <= $3)
     LEFT JOIN user_account wu ON wu.id = w.recorded_by
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.way IS NOT NULL
       AND ($3::timestamptz IS NULL OR s.recorded_at <= $3)
     ORDER BY s.recorded_at DESC, s.id`,
    [plan.provinceId, plan.planId, knownAt],
  );
}

/** A settlement, or (`way` null) a withdrawal of one, about to be recorded. */
export interface NewSettlementRow extends Pick<SettlementRow, 'findingKey' | 'kind' | 'subject' | 'left' | 'right'> {
  readonly way: SettlementWay | null;
  readonly reason: string;
  readonly documentId: string | null;
  readonly withdraws: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** Appends a settlement or a withdrawal; its id. */
export async function insertSettlement(manager: Manager, plan: PlanKey, row: NewSettlementRow): Promise<string> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO discrepancy_settlement (province_id, plan_id, finding_key, kind, subject, left_figure, right_figure, way,
       reason, document_id, withdraws, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      plan.provinceId,
      plan.planId,
      row.findingKey,
      row.kind,
      row.subject,
      row.left,
      row.right,
      row.way,
      row.reason,
      row.documentId,
      row.withdraws,
      row.recordedAt,
      row.recordedBy,
    ],
  );
  return rows[0]?.id ?? '';
}
