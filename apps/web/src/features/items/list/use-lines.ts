import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { useMemo } from 'react';
import type { PlanView } from '../../../shared/plan';
import { arrangeLines, groupRows, type Line } from './arrange';
import { filterRows, sortRows } from './filter-rows';
import type { ListState } from './list-state';
import { policyOf } from './plan-count';

interface Arranged {
  /** What the filters let through, sorted. */
  readonly shown: readonly ItemRow[];
  readonly lines: readonly Line[];
}

/** From all rows to the lines on screen: filtered, sorted, grouped, folded. */
export function useLines(
  view: Pick<PlanView, 'plan' | 'day'>,
  kind: ItemKind,
  rows: readonly ItemRow[],
  state: ListState,
  folds: { readonly folded: ReadonlySet<string>; readonly opened: ReadonlySet<string> },
): Arranged {
  const { plan, day } = view;
  const order = useMemo(
    () => new Map((kind === 'target' ? plan.pillars : plan.groups).map((one, index) => [one.code, index])),
    [plan, kind],
  );
  const policy = policyOf(plan.policy, kind);
  const shown = useMemo(() => {
    const rule = { policy, asOf: day, silenceDays: plan.silenceDays, since: plan.startsOn };
    return sortRows(filterRows(rows, state, rule), state.sort, order);
  }, [rows, state, policy, day, plan, order]);
  const groups = useMemo(
    () => state.group && groupRows(shown, state.group, policy, order),
    [shown, state.group, policy, order],
  );
  const lines = useMemo(() => arrangeLines({ rows: shown, groups, ...folds }), [shown, groups, folds]);
  return { shown, lines };
}
