import { asksUnit, type AskingLine } from '../periods/units-asked.js';

/** A line of a form as far as it says what is asked about whom, and who is to supply it. */
export interface SuppliedFormLine extends AskingLine {
  readonly indicatorId: string;
  /** Who supplies its figures; null: each unit its own. */
  readonly supplier: { readonly id: string } | null;
}

/** The form of one plan, with the units it asks by block in official order. */
export interface AskingForm {
  readonly plan: string;
  readonly lines: readonly SuppliedFormLine[];
  readonly units: ReadonlyMap<string, readonly { readonly id: string }[]>;
}

/** One figure that a report has to give: an indicator, and the unit it is about. */
export interface ReportLine {
  readonly indicatorId: string;
  readonly subjectId: string;
  /** Every plan that wants it, in the order of the plans. */
  readonly plans: readonly string[];
}

/**
 * What forms ask of each unit that is to supply it: of a holder of data once for all units it is about, of everybody else
 * about itself. What a connected system supplies (`isSupplied`) is asked of nobody. What several plans want is asked once. By supplier, in the order of plans, then lines, then units.
 */
export function linesAsked(
  forms: readonly AskingForm[],
  isSupplied: (indicatorId: string, subjectId: string) => boolean = () => false,
): Map<string, ReportLine[]> {
  const byUnit = new Map<string, Map<string, ReportLine>>();
  for (const { plan, lines, units } of forms) {
    for (const line of lines) {
      for (const subject of units.get(line.block) ?? []) {
        if (!asksUnit(line, subject.id) || isSupplied(line.indicatorId, subject.id)) continue;
        const supplier = line.supplier?.id ?? subject.id;
        const its = byUnit.get(supplier) ?? new Map<string, ReportLine>();
        const key = `${line.indicatorId}|${subject.id}`;
        const known = its.get(key) ?? { indicatorId: line.indicatorId, subjectId: subject.id, plans: [] };
        const plans = known.plans.includes(plan) ? known.plans : [...known.plans, plan];
        its.set(key, { ...known, plans });
        byUnit.set(supplier, its);
      }
    }
  }
  return new Map([...byUnit].map(([unit, its]) => [unit, [...its.values()]]));
}
