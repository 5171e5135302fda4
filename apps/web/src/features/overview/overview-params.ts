import { isDay } from '@tiendo/indicators/time';
import type { AttentionItem } from '../../shared/contract-types';

export type AttentionKind = AttentionItem['why'][number];

/** What only the overview keeps in the address, beside the two times. */
export interface OverviewParams {
  /** `tu-ngay`: changes since this day. */
  readonly since: string | undefined;
  /** `ly-do`: only this reason in the attention list. */
  readonly why: AttentionKind | null;
  /** `nguyen-nhan`: only this kind of cause. */
  readonly cause: string | null;
}

export const SINCE = 'tu-ngay';
export const WHY = 'ly-do';
export const CAUSE = 'nguyen-nhan';

export const ATTENTION_KINDS: readonly AttentionKind[] = ['overdue', 'stopped', 'blocked', 'contradiction', 'silent'];

/** Reads the address and survives nonsense. */
export function parseOverviewParams(params: URLSearchParams): OverviewParams {
  const since = params.get(SINCE);
  const why = ATTENTION_KINDS.find((kind) => kind === params.get(WHY)) ?? null;
  return { since: isDay(since) ? since : undefined, why, cause: params.get(CAUSE) };
}
