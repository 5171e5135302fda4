import type { ItemRow } from '@tiendo/contracts';
import type { PlanDetail } from '../../../shared/contract-types';

const ANNEX = /tên tại (Phụ lục(?: số)? [\p{L}\d]+)/iu;

/** Where the plan's note on a pillar says the names of its unnamed targets are: `Phụ lục 03`; null: it does not say. */
export function annexOf(plan: Pick<PlanDetail, 'pillars'>, rows: readonly ItemRow[]): string | null {
  const sections = new Set(rows.map((row) => row.section?.code));
  if (sections.size !== 1) return null;
  const pillar = plan.pillars.find((one) => sections.has(one.code));
  return ANNEX.exec(pillar?.note ?? '')?.[1] ?? null;
}
