import type { DiscrepancyList, DiscrepancyState, ListedDiscrepancy, SettlementBody } from '@tiendo/contracts';
import { foundBody, stateOf } from '../board/index.js';
import type { SettlementRow } from './contradictions/settlement.queries.js';
import type { PlacedFinding, PlanFindings } from './finding-reader.js';

type Documents = ReadonlyMap<string, { readonly id: string; readonly label: string }>;

/** Every contradiction of a plan with how it was settled, if it was. `settlements` come latest first. */
export function discrepancyList(
  { board, findings, headlines }: PlanFindings,
  settlements: readonly SettlementRow[],
  documents: Documents,
): DiscrepancyList {
  const items = findings.map((finding) => listed(finding, settlements, documents));
  const count = (wanted: DiscrepancyState) => items.filter(({ state }) => state === wanted).length;
  return {
    asOf: board.asOf,
    total: items.length,
    open: count('open'),
    inHand: count('inHand'),
    settled: count('settled'),
    headlines,
    items,
  };
}

/** One contradiction: what stands of its settlements, and those that stand no longer. */
export function listed(
  { found, item, indicator, units }: PlacedFinding,
  settlements: readonly SettlementRow[],
  documents: Documents,
): ListedDiscrepancy {
  const { key, kind, subject, severity, difference, ways } = found;
  const about = settlements.filter((row) => row.kind === kind && row.subject === subject);
  const standing = about.find(({ findingKey, withdrawnAt }) => findingKey === key && withdrawnAt === null);
  return {
    ...foundBody(found, documents),
    key,
    severity,
    difference,
    ways: [...ways],
    item: item && { ...item },
    indicator: indicator && { ...indicator },
    units: [...units],
    state: stateOf(standing ?? null),
    settlement: standing ? settlementBody(standing, documents) : null,
    earlier: about.filter((row) => row !== standing).map((row) => settlementBody(row, documents)),
  };
}

function settlementBody(row: SettlementRow, documents: Documents): SettlementBody {
  const { id, way, reason, left, right, settledBy, settledAt, withdrawnAt, withdrawnBy, withdrawnReason } = row;
  const document = row.documentId === null ? undefined : documents.get(row.documentId);
  return {
    id,
    way,
    reason,
    document: document ? { id: document.id, label: document.label } : null,
    left,
    right,
    settledBy,
    settledAt,
    withdrawn: withdrawnAt === null ? null : { reason: withdrawnReason ?? '', by: withdrawnBy, at: withdrawnAt },
  };
}
