import type { ItemMessages } from '../messages';
import type { ListState } from './list-state';
import type { Option } from './option-list';
import type { ListOptions } from './use-list-options';

/** A filter in force: what it lets through, and the list without it. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly next: ListState;
}

export const FLAGS = ['overdue', 'continuing', 'attention'] as const;

/** The filters in force, in words: taken off one by one on screen, told as they are in a file. */
export function filterChips(state: ListState, options: ListOptions, t: ItemMessages): FilterChip[] {
  const labelOf = (list: readonly Option[], value: string) =>
    list.find((option) => option.value === value)?.label ?? value;
  return [
    ...(state.q.trim() ? [{ key: 'q', label: `“${state.q.trim()}”`, next: { ...state, q: '' } }] : []),
    ...state.statuses.map((one) => ({
      key: one,
      label: labelOf(options.status, one),
      next: { ...state, statuses: state.statuses.filter((other) => other !== one) },
    })),
    ...state.sections.map((one) => ({
      key: `s:${one}`,
      label: labelOf(options.section, one),
      next: { ...state, sections: state.sections.filter((other) => other !== one) },
    })),
    ...state.units.map((one) => ({
      key: `u:${one}`,
      label: labelOf(options.unit, one),
      next: { ...state, units: state.units.filter((other) => other !== one) },
    })),
    ...(state.unmetHorizon === null
      ? []
      : [{ key: 'unmet', label: t.unmetHorizon(state.unmetHorizon), next: { ...state, unmetHorizon: null } }]),
    ...FLAGS.filter((flag) => state[flag]).map((flag) => ({
      key: flag,
      label: t.filters[flag],
      next: { ...state, [flag]: false },
    })),
  ];
}
