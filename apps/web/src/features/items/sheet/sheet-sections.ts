import type { ItemKind, ItemRow } from '@tiendo/contracts';
import type { NamedRollUp, PlanDetail, RollUp, Summary } from '../../../shared/contract-types';

/** One block of the printed sheet: a pillar with its targets, a group with its tasks. */
export interface SheetSection {
  readonly key: string;
  /** Null: items outside every pillar or group. */
  readonly name: string | null;
  /** Counts as the API rolls them up; null where it has none for this block. */
  readonly rollUp: RollUp | null;
  readonly rows: readonly ItemRow[];
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Blocks are numbered as documents do: I, II, III … */
export function roman(number: number): string {
  let [left, text] = [number, ''];
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      text += letters;
      left -= value;
    }
  }
  return text;
}

/** The blocks of one kind in the plan's own order, empty ones left out. */
export function sheetSections(
  kind: ItemKind,
  plan: Pick<PlanDetail, 'pillars' | 'groups'>,
  rows: readonly ItemRow[],
  summary: Pick<Summary, 'pillars' | 'groups'> | undefined,
): SheetSection[] {
  const order = kind === 'target' ? plan.pillars : plan.groups;
  const rollUps: readonly NamedRollUp[] = (kind === 'target' ? summary?.pillars : summary?.groups) ?? [];
  const known = new Set(order.map((one) => one.code));
  const sections = order.map(({ code, name }): SheetSection => ({
    key: code,
    name,
    rollUp: rollUps.find((one) => one.code === code) ?? null,
    rows: rows.filter((row) => row.section?.code === code),
  }));
  const outside = rows.filter((row) => row.section === null || !known.has(row.section.code));
  return [...sections, { key: '', name: null, rollUp: null, rows: outside }].filter(
    (section) => section.rows.length > 0,
  );
}
