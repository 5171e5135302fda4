import { Injectable } from '@nestjs/common';
import type { Language, LocalityMatrix, LocalityMatrixQuery, MatrixRow } from '@tiendo/contracts';
import { countVerdicts, findMisses, mostMissed, percentOf, WHOLE_PLAN } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { askedOfBlock, PlanAsKnown, StandingReader } from '../../figures/index.js';
import { type PlanRef, WithheldReader } from '../../plans/index.js';
import { linesOfUnit, periodName, type PeriodRef } from '../../reporting/index.js';
import { scopeOf } from '../field/field.js';
import { sideOn } from '../field/reorganisation.js';
import { BlockReads } from '../field/block-reads.js';
import { GroundReader, isKnown, type KnownGround } from './ground.js';
import {
  groupRows,
  heldGroups,
  type JudgedUnit,
  judgeUnits,
  matrixTargets,
  totalOf,
  unitRow,
  weakestFirst,
} from './matrix-rows.js';
import { UnitGroupReader } from './unit-groups.js';

/** Up to so many units have a row each; beyond them rows are groups, or the weakest so many where there are none. */
const ROWS = 150;

export interface MatrixQuestion {
  readonly plan: PlanRef;
  readonly query: LocalityMatrixQuery;
  readonly asOf: string;
  /** False: only what leaves the house. */
  readonly member: boolean;
  readonly language: Language;
}

type Trend = LocalityMatrix['trend'];

/** Which unit misses which target: one answer behind the matrix, the tiles, the trends and the heading. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly known: PlanAsKnown,
    private readonly grounds: GroundReader,
    private readonly reads: BlockReads,
    private readonly groups: UnitGroupReader,
    private readonly standings: StandingReader,
    private readonly withheld: WithheldReader,
  ) {}

  /** Throws period-not-found, and sign-in-required for bodies that are no places. */
  matrix(question: MatrixQuestion): Promise<LocalityMatrix> {
    const { plan, query } = question;
    return this.reads.run(() =>
      this.known.read(plan, query.knownAt ?? null, (manager) => this.read(manager, question)),
    );
  }

  private async read(manager: Manager, question: MatrixQuestion): Promise<LocalityMatrix> {
    const { plan, query, member } = question;
    const ground = await this.grounds.read(manager, question);
    if (!isKnown(ground)) return nothingOf(question, ground.period);
    const { period, block, boundary, side } = ground;
    const pillar = query.pillar ?? null;
    const form = within(ground.form, pillar);
    const fieldQuestion = { plan, period, block: side, form, knownAt: query.knownAt ?? null };
    const wanted = { ...fieldQuestion, pillar: pillar ?? WHOLE_PLAN, withFigures: true };
    const field = await this.grounds.fieldOf(manager, wanted, ground);
    const scope = scopeOf(field.standings, pillar);
    const groups = await this.groups.read(manager, plan, { block, day: period.endsOn, units: field.units });
    const asked = askedOfBlock(form, side, 'code');
    const all = await judgeUnits(field, asked, (code) => scope.get(code)?.tally.reported ?? 0, groups.groupOf);
    const units = all.filter(({ unit }) => query.parent === undefined || unit.parent?.code === query.parent);
    const pillars = form.pillars.filter(({ code }) => asked.targets.some((target) => target.pillar === code));
    const every = matrixTargets(
      form.targets.filter((target) => target.block === side),
      units,
      pillars.map(({ code }) => code),
    );
    const withheld = await this.withheld.from(plan, member);
    const columns = every.filter(({ target }) => !withheld.codes.has(target.code));
    const trend = await this.trend(manager, question, ground);
    // Who owes nothing itself is not silent: its figures are another's to supply.
    const owes = ({ id }: { readonly id: string }): boolean =>
      linesOfUnit(form, side, id).some(({ supplier }) => supplier === null || supplier.id === id);
    const counts = countVerdicts(units.flatMap(({ verdicts }) => verdicts));
    const held = heldGroups(groups.groups, units);
    const byGroup = units.length > ROWS && groups.by !== null;
    const ordered = (member ? weakestFirst(units) : units).slice(0, ROWS);
    const rows = byGroup
      ? groupRows(units, groups.groups, columns)
      : await this.unitRows(manager, question, ordered, columns, trend.periods);
    return {
      ...namesOf(question, period),
      ...{ block, boundary, pillar },
      pillars: pillars.map((one) => pillarBody(one, every)),
      targets: columns.map(({ target }) => target),
      rowsAre: byGroup ? 'groups' : 'units',
      groups: held,
      weakestGroups: member ? mostMissed(held) : [],
      groupedBy: groups.by,
      rows: member ? rows : rows.map(publicRow),
      silent: member ? units.filter(({ unit, reported }) => reported === 0 && owes(unit)).map(nameOf) : [],
      finding: findingOf(units, columns, member),
      whole: {
        units: units.length,
        reporting: units.filter(({ reported }) => reported > 0).length,
        allMet: units.filter((one) => totalOf(one.counts) > 0 && one.counts.met === totalOf(one.counts)).length,
        total: totalOf(counts),
        ...{ met: counts.met, notMet: counts.notMet },
        ...{ notReported: counts.notReported, undetermined: counts.undetermined },
        percent: percentOf(counts.met, totalOf(counts), 2),
      },
      trend: trend.periods.map(({ id: _, ...one }) => one),
      breakOn: trend.breakOn,
    };
  }

  private async unitRows(
    manager: Manager,
    { plan, query, member }: MatrixQuestion,
    units: readonly JudgedUnit[],
    columns: ReturnType<typeof matrixTargets>,
    periods: readonly { readonly id: string }[],
  ): Promise<MatrixRow[]> {
    const kept = member
      ? await this.standings.attainedByUnit(manager, plan, {
          periodIds: periods.map(({ id }) => id),
          pillar: query.pillar ?? WHOLE_PLAN,
          unitIds: units.map(({ unit }) => unit.id),
        })
      : [];
    const percents = new Map(
      kept.map(({ unitId, periodId, met, total }) => [`${unitId} ${periodId}`, percentOf(met, total, 2)]),
    );
    return units.map((one) =>
      unitRow(
        one,
        columns,
        periods.map(({ id }) => percents.get(`${one.unit.id} ${id}`) ?? null),
      ),
    );
  }

  /** The whole over the periods up to this one, each by the block that was asked then. */
  private async trend(
    manager: Manager,
    { plan, query, language }: MatrixQuestion,
    { periods, period, block, reorganisation }: KnownGround,
  ): Promise<{ periods: (Trend[number] & { id: string })[]; breakOn: string | null }> {
    const its = periods.filter((one) => one.kind === period.kind && one.endsOn <= period.endsOn).reverse();
    const sums = await this.standings.attainedByBlock(manager, plan, {
      periodIds: its.map(({ periodId }) => periodId),
      pillar: query.pillar ?? WHOLE_PLAN,
    });
    const points = its.flatMap((one) => {
      const then = reorganisation ? reorganisation[sideOn(reorganisation, one.endsOn)].block : block;
      const sum = sums.find((row) => row.periodId === one.periodId && row.block === then);
      if (!sum || sum.total === 0) return [];
      const { code, label, endsOn } = periodName(one, language);
      const { units, met: completed, total } = sum;
      const percent = percentOf(completed, total, 2);
      return [{ id: one.periodId, code, label, endsOn, block: then, units, completed, total, percent }];
    });
    const day = reorganisation?.effectiveOn ?? null;
    const isWithin = day !== null && points.some((one) => one.endsOn < day) && points.some((one) => one.endsOn >= day);
    return { periods: points, breakOn: isWithin ? day : null };
  }
}

/** The form within one pillar. */
function within(form: KnownGround['form'], pillar: string | null): KnownGround['form'] {
  return pillar === null ? form : { ...form, targets: form.targets.filter((one) => one.pillarCode === pillar) };
}

function findingOf(
  units: readonly JudgedUnit[],
  columns: ReturnType<typeof matrixTargets>,
  namesUnits: boolean,
): LocalityMatrix['finding'] {
  const found = findMisses({
    targets: columns.map(({ target }) => target),
    units: units.map(({ unit, counts }) => ({ code: unit.code, counts })),
    namesUnits,
  });
  if (found.kind === 'targets') return { ...found, targets: [...found.targets] };
  return found.kind === 'units' ? { ...found, units: [...found.units] } : found;
}

/** All units together in one pillar. */
function pillarBody({ code, name }: { code: string; name: string }, columns: ReturnType<typeof matrixTargets>) {
  const its = columns.flatMap(({ target }) => (target.pillar === code ? [target] : []));
  const [met, total] = [its.reduce((sum, one) => sum + one.met, 0), its.reduce((sum, one) => sum + totalOf(one), 0)];
  return { code, name, met, total, percent: percentOf(met, total, 2) };
}

const nameOf = ({ unit }: JudgedUnit) => ({ code: unit.code, name: unit.name });

/** What leaves the house of one unit: how many targets it met of how many, as in the list. */
const publicRow = (row: MatrixRow): MatrixRow => ({
  ...row,
  ...{ verdicts: null, percents: null, shares: null, change: null },
});

const namesOf = ({ plan, query, language }: MatrixQuestion, period: PeriodRef | null) => ({
  plan: { slug: plan.slug, code: plan.code },
  period: period && periodName(period, language),
  knownAt: query.knownAt ?? null,
});

/** The answer while units were never asked for figures. */
function nothingOf(question: MatrixQuestion, period: PeriodRef | null): LocalityMatrix {
  const none = { met: 0, notMet: 0, notReported: 0, undetermined: 0, total: 0 };
  return {
    ...namesOf(question, period),
    ...{ block: null, boundary: null, pillar: null, pillars: [], targets: [] },
    ...{ rowsAre: 'units', groups: [], weakestGroups: [], groupedBy: null, rows: [], silent: [] },
    finding: { kind: 'nothing' },
    whole: { units: 0, reporting: 0, allMet: 0, ...none, percent: null },
    trend: [],
    breakOn: null,
  };
}
