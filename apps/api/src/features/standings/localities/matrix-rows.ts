import type { MatrixRow, MatrixTarget } from '@tiendo/contracts';
import {
  type AskedOfBlock,
  compareWeakestFirst,
  countVerdicts,
  percentOf,
  rememberingJudge,
  type TargetVerdict,
  VERDICT_LETTERS,
  type VerdictCounts,
  verdictsOfUnit,
} from '@tiendo/indicators';
import { setImmediate } from 'node:timers/promises';
import type { AskedTarget } from '../../reporting/index.js';
import type { Field } from '../field/field.js';
import type { ShownUnit } from '../field/shown-unit.js';

/** Units worked through before other requests get a turn. */
const UNITS_AT_ONCE = 200;

/** One unit with what each target comes to for it. */
export interface JudgedUnit {
  readonly unit: ShownUnit;
  readonly position: number;
  readonly verdicts: readonly TargetVerdict[];
  readonly counts: VerdictCounts;
  /** Lines reported; 0: nothing at all. */
  readonly reported: number;
  /** Code of the group it is of. */
  readonly group: string | null;
}

/** What every target comes to for every unit, in the official order. `reportedOf`: lines each has reported. */
export async function judgeUnits(
  { units, readingOf }: Field,
  asked: AskedOfBlock,
  reportedOf: (unit: string) => number,
  groupOf: (unit: ShownUnit) => string | null,
): Promise<JudgedUnit[]> {
  const judge = rememberingJudge();
  const judged: JudgedUnit[] = [];
  for (const [position, unit] of units.entries()) {
    if (position > 0 && position % UNITS_AT_ONCE === 0) await setImmediate();
    const verdicts = verdictsOfUnit(asked, unit.code, (indicator) => readingOf(unit.code, indicator), judge);
    const counts = countVerdicts(verdicts);
    judged.push({ unit, position, verdicts, counts, reported: reportedOf(unit.code), group: groupOf(unit) });
  }
  return judged;
}

/** Columns with their misses over all units: by pillar in the given order, in each those most missed first. */
export function matrixTargets(
  targets: readonly AskedTarget[],
  units: readonly JudgedUnit[],
  pillars: readonly string[],
): { target: MatrixTarget; at: number }[] {
  const order = (pillar: string | null): number => {
    const at = pillar === null ? -1 : pillars.indexOf(pillar);
    return at < 0 ? pillars.length : at;
  };
  return targets
    .map(({ code, name, pillarCode, measures }, at) => ({
      at,
      target: {
        code,
        name,
        pillar: pillarCode,
        measures: measures.map(({ indicatorCode, label, comparator, value, valueUpper, measureUnit }) => ({
          indicator: indicatorCode,
          ...{ label, comparator, value, valueUpper, measureUnit },
        })),
        ...shownCounts(countVerdicts(units.flatMap(({ verdicts }) => verdicts[at] ?? []))),
      },
    }))
    .sort(
      (a, b) => order(a.target.pillar) - order(b.target.pillar) || b.target.notMet - a.target.notMet || a.at - b.at,
    );
}

/** A row of one unit; the verdicts in the order of the columns. */
export function unitRow(
  { unit, verdicts, counts, reported, group }: JudgedUnit,
  columns: readonly { readonly at: number }[],
  percents: MatrixRow['percents'],
): MatrixRow {
  const { code, name, shortName, nowName } = unit;
  return {
    ...{ code, name, shortName, nowName, group, units: 1, reported },
    ...shownCounts(counts),
    total: totalOf(counts),
    verdicts: columns.map(({ at }) => VERDICT_LETTERS[verdicts[at] ?? 'notAsked']).join(''),
    shares: null,
    percents,
    change: changeOf(percents ?? []),
  };
}

/** Points of percent from the first known share to the last, two decimals; null with fewer than two. */
export function changeOf(percents: readonly (number | null)[]): number | null {
  const known = percents.filter((percent) => percent !== null);
  const [first, last] = [known[0], known.at(-1)];
  return known.length < 2 || first === undefined || last === undefined ? null : Math.round((last - first) * 100) / 100;
}

/** Groups with their units and the misses of these together; groups without a unit are left out. */
export function heldGroups(
  groups: readonly { readonly code: string; readonly name: string; readonly shortName: string | null }[],
  units: readonly JudgedUnit[],
) {
  return groups.flatMap(({ code, name, shortName }) => {
    const its = units.filter(({ group }) => group === code);
    const notMet = its.reduce((sum, { counts }) => sum + counts.notMet, 0);
    return its.length === 0 ? [] : [{ code, name, shortName, units: its.length, notMet }];
  });
}

/** Rows of groups of units, weakest first: those whose units miss the larger share of what is asked of them. */
export function groupRows(
  units: readonly JudgedUnit[],
  groups: readonly { readonly code: string; readonly name: string; readonly shortName: string | null }[],
  columns: readonly { readonly at: number }[],
): MatrixRow[] {
  return groups
    .flatMap(({ code, name, shortName }): MatrixRow[] => {
      const its = units.filter(({ group }) => group === code);
      if (its.length === 0) return [];
      const counts = countVerdicts(its.flatMap(({ verdicts }) => verdicts));
      const shares = columns.map(({ at }) => {
        const column = countVerdicts(its.flatMap(({ verdicts }) => verdicts[at] ?? []));
        return { notMet: column.notMet, asked: totalOf(column) };
      });
      const reported = its.reduce((sum, one) => sum + one.reported, 0);
      return [
        {
          ...{ code, name, shortName, nowName: null, group: null, units: its.length, reported },
          ...shownCounts(counts),
          total: totalOf(counts),
          ...{ verdicts: null, shares, percents: null, change: null },
        },
      ];
    })
    .sort((a, b) => (percentOf(a.met, a.total) ?? 101) - (percentOf(b.met, b.total) ?? 101));
}

/** Units in the order of what they miss. */
export const weakestFirst = (units: readonly JudgedUnit[]): JudgedUnit[] => [...units].sort(compareWeakestFirst);

export const totalOf = ({ met, notMet, notReported, undetermined }: Omit<VerdictCounts, 'notAsked'>): number =>
  met + notMet + notReported + undetermined;

const shownCounts = ({ met, notMet, notReported, undetermined }: VerdictCounts) => ({
  ...{ met, notMet, notReported, undetermined },
});
