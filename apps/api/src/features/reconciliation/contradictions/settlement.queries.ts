import { randomUUID } from 'node:crypto';
import { instant, type Manager } from '../../../platform/database/index.js';
import { DiscrepancySettlement } from '../entities/discrepancy-settlement.entity.js';

type Settled = DiscrepancySettlement;
type PlanKey = Readonly<Pick<Settled, 'provinceId' | 'planId'>>;

/** What was settled: the contradiction and its two figures as they were then. */
interface Subject extends Readonly<Pick<Settled, 'findingKey' | 'kind' | 'subject'>> {
  readonly left: Settled['leftFigure'];
  readonly right: Settled['rightFigure'];
}

/** A settlement of a contradiction, with its withdrawal where there is one; who by their names. */
export interface SettlementRow extends Subject, Readonly<Pick<Settled, 'id' | 'reason' | 'documentId'>> {
  readonly way: NonNullable<Settled['way']>;
  readonly settledBy: string | null;
  readonly settledAt: string;
  readonly withdrawnReason: Settled['reason'] | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
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

type Written = 'way' | 'reason' | 'documentId' | 'withdraws' | 'recordedAt' | 'recordedBy';

/** A settlement, or (`way` null) a withdrawal of one, about to be recorded. */
export type NewSettlementRow = Subject & Readonly<Pick<Settled, Written>>;

/** Appends a settlement or a withdrawal; its id. */
export async function insertSettlement(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  row: NewSettlementRow,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(DiscrepancySettlement, {
    provinceId,
    planId,
    id,
    findingKey: row.findingKey,
    kind: row.kind,
    subject: row.subject,
    leftFigure: row.left,
    rightFigure: row.right,
    way: row.way,
    reason: row.reason,
    documentId: row.documentId,
    withdraws: row.withdraws,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
  });
  return id;
}
