import { isOpen, isSilent, type CountingPolicy } from '@tiendo/indicators/status';
import type { ItemRow } from '@tiendo/contracts';

/** What decides whether an item asks for somebody's attention on a day. */
export interface AttentionRule {
  readonly policy: CountingPolicy;
  readonly asOf: string;
  readonly silenceDays: number;
  /** First day the plan asks for anything. */
  readonly since: string;
}

/** Overdue, stopped, waiting for something, contradicting, allowed by no document, or silent for too long. */
export function needsAttention(row: ItemRow, { policy, asOf, silenceDays, since }: AttentionRule): boolean {
  if (row.overdueDays !== null || row.status === 'stopped' || row.contradicts || row.lacksPermission) return true;
  if (!isOpen(row.status, policy)) return false;
  if (row.status === 'awaitingApproval' || row.cause !== null) return true;
  return isSilent({ lastStatementOn: row.updatedOn, since, asOf, silenceDays, status: row.status, policy });
}
