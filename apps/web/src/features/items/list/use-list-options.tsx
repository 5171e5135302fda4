import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { ALL_STATUSES } from '@tiendo/indicators/status';
import { compareVietnamese } from '@tiendo/indicators/vietnamese';
import { useMemo } from 'react';
import { NO_LEAD_UNIT } from '@tiendo/indicators/items';
import type { PlanDetail } from '../../../shared/contract-types';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { StatusMark, statusMessages } from '../../../shared/status';
import type { Option } from './option-list';

/** What can be filtered by, taken from the rows that are there: no choice leads to nothing. */
export function useListOptions(plan: PlanDetail, kind: ItemKind, rows: readonly ItemRow[]) {
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  return useMemo(() => {
    const statuses = new Map<string, number>();
    const sections = new Map<string, number>();
    const units = new Map<string, { name: string; count: number }>();
    const more = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    let nobody = 0;
    for (const row of rows) {
      more(statuses, row.status);
      if (row.section) more(sections, row.section.code);
      if (row.leadUnits.length === 0) nobody += 1;
      for (const unit of row.leadUnits) {
        const known = units.get(unit.code);
        if (known) known.count += 1;
        else units.set(unit.code, { name: unit.name, count: 1 });
      }
    }
    const status: Option[] = ALL_STATUSES.filter((one) => statuses.has(one)).map((one) => ({
      value: one,
      label: s.status[one],
      mark: <StatusMark status={one} size={18} />,
      count: statuses.get(one),
    }));
    const section: Option[] = (kind === 'target' ? plan.pillars : plan.groups)
      .filter((one) => sections.has(one.code))
      .map((one) => ({ value: one.code, label: one.name, count: sections.get(one.code) }));
    const unit: Option[] = [...units]
      .map(([value, one]) => ({ value, label: one.name, count: one.count }))
      .sort((a, b) => compareVietnamese(a.label, b.label));
    if (nobody > 0) unit.push({ value: NO_LEAD_UNIT, label: common.noLeadUnit, count: nobody });
    // Years for which targets ask for different levels, where one of them is not reached.
    const asked = new Set(rows.flatMap(({ levels }) => levels.map(({ horizon }) => horizon)));
    const unmet = rows.flatMap(({ levels }) =>
      levels.flatMap(({ horizon, isReached }) => (isReached ? [] : (horizon ?? []))),
    );
    const horizons = asked.size < 2 ? [] : [...new Set(unmet)].sort((a, b) => a - b);
    return { status, section, unit, horizons };
  }, [plan, kind, rows, s, common]);
}

export type ListOptions = ReturnType<typeof useListOptions>;
