import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { filterItems, sortItems } from '@tiendo/indicators/items';
import { useMemo } from 'react';
import type { PlanView } from '../../../shared/plan';
import { arrangeLines, groupRows, type Line } from './arrange';
import { filterOf, type ListState } from './list-state';
import { policyOf } from './plan-count';

interface Arranged {
  /** What the filters let through, sorted. */
  readonly shown: readonly ItemRow[];
  readonly lines: readonly Line[];
}

/** From all rows to the lines on screen: filtered, sorted, grouped, folded. */
export function useLines(
  view: Pick<PlanView, 'plan'>,
  kind: ItemKind,
  rows: readonly ItemRow[],
  state: ListState,
  folds: { readonly folded: ReadonlySet<string>; readonly opened: ReadonlySet<string> },
): Arranged {
  const { plan } = view;
  const order = useMemo(
    () => new Map((kind === 'target' ? plan.pillars : plan.groups).map((one, index) => [one.code, index])),
    [plan, kind],
  );
  const policy = policyOf(plan.policy, kind);
  const shown = useMemo(() => sortItems(filterItems(rows, filterOf(state)), state.sort, order), [rows, state, order]);
  const groups = useMemo(
    () => state.group && groupRows(shown, state.group, policy, order),
    [shown, state.group, policy, order],
  );
  const lines = useMemo(() => arrangeLines({ rows: shown, groups, ...folds }), [shown, groups, folds]);
  return { shown, lines };
}
