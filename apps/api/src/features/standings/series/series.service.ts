import { Injectable } from '@nestjs/common';
import type { Block, Language, Series, SeriesPoint, SeriesQuery } from '@tiendo/contracts';
import {
  blockOf,
  type CarryInput,
  digitsOf,
  indicatorKind,
  isRateUnit,
  levelFor,
  type SeriesBreak,
  type Succession,
} from '@tiendo/indicators';
import { asksUnit } from '@tiendo/indicators/periods';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, RecentlyUsed } from '../../../platform/http/index.js';
import { UnitDirectory, type UnitRef } from '../../org/index.js';
import { type MeasureAsAsked, PlanDirectory, type PlanRef } from '../../plans/index.js';
import { unitBody } from '../../statements/index.js';
import {
  type AskedLine,
  FormDirectory,
  PeriodDirectory,
  type PeriodRef,
  type PlanForm,
} from '../../reporting/index.js';
import { FigureStore, PlanAsKnown, PROVINCE_UNIT } from '../../figures/index.js';
import { breaksWithin, carriedOver, standIns } from './carry-over.js';
import { type Cells, CellReader } from '../field/cell-reader.js';
import { carryInput, carryOptions } from '../field/carry-rules.js';
import type { IndicatorRuleRow } from '../field/indicator-rule.queries.js';
import { RuleReader, type RulesInTime } from '../field/rule-reader.js';
import { AT_RISK_FROM_PERCENT, levelsOf, type Outlook, outlookOf, seriesTarget } from './outlook.js';
import { blockPoint, carriedPoint, ownPoint } from './series-points.js';
import { type UnitFacts, unitFacts } from '../unit/unit-facts.queries.js';

const MOST_UNITS = 8;

export interface SeriesQuestion {
  readonly plan: PlanRef;
  readonly query: SeriesQuery;
  readonly asOf: string;
  readonly language: Language;
}

/** Everything the points of one answer are made from. */
interface Ground {
  readonly manager: Manager;
  readonly question: SeriesQuestion;
  /** Of the day asked. */
  readonly rule: IndicatorRuleRow;
  /** That holds for a period. */
  readonly ruleOf: (period: PeriodRef) => IndicatorRuleRow;
  /** Earliest first. */
  readonly periods: readonly PeriodRef[];
  readonly lines: readonly AskedLine[];
  readonly acts: readonly Succession[];
}

/** One series of an answer; `unit` null: of a whole block, or of the province. */
interface SeriesRow {
  readonly unit: UnitRef | null;
  readonly block: Block | null;
  readonly points: SeriesPoint[];
  readonly breaks: SeriesBreak[];
}

/** What every series of a plan rests on: periods that have begun (newest first), what is asked, levels to reach. */
interface PlanGround {
  readonly periods: readonly PeriodRef[];
  readonly form: PlanForm;
  readonly measures: readonly MeasureAsAsked[];
  /** By the code of the indicator, of those asked for so far. */
  readonly rules: RecentlyUsed<Promise<RulesInTime>>;
  /** Acts on the owner's units. */
  readonly acts: readonly Succession[];
}

/** Plans whose ground is kept at once: some kilobytes each. */
const KEPT_GROUNDS = 16;
/** Indicators whose rules are kept with each. */
const KEPT_RULES = 200;

/** One indicator over time: of units, of blocks, of the province. */
@Injectable()
export class SeriesService {
  private readonly grounds = new RecentlyUsed<Promise<PlanGround>>(KEPT_GROUNDS);

  constructor(
    private readonly database: Database,
    private readonly known: PlanAsKnown,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly forms: FormDirectory,
    private readonly units: UnitDirectory,
    private readonly cells: CellReader,
    private readonly figures: FigureStore,
    private readonly rules: RuleReader,
  ) {}

  /** Throws not-found (indicator or unit), invalid-request (too many units). */
  series(question: SeriesQuestion): Promise<Series> {
    const { plan, query } = question;
    const read = (manager: Manager) => this.read(manager, question);
    return query.knownAt === undefined ? this.known.now(plan, read) : this.known.read(plan, query.knownAt, read);
  }

  private async read(manager: Manager, question: SeriesQuestion): Promise<Series> {
    const { plan, query, asOf } = question;
    const planGround = await this.planGround(manager, question);
    const { periods: all, form, measures } = planGround;
    const rules = await this.rulesOf(manager, planGround, question);
    const [rule] = rules.on(asOf);
    if (!rule) throw new ApiProblem('not-found');
    const kind = query.kind ?? commonestKind(all);
    const periods = all.filter((period) => period.kind === kind).reverse();
    const lines = form.lines.filter(({ indicatorId }) => indicatorId === rule.id);
    const line = lines.find(({ target }) => target !== null) ?? lines[0];
    const its = measures.filter((one) => one.indicatorId === rule.id && one.itemCode === line?.target?.code);
    const isFlow = indicatorKind(rule) === 'flow' && line?.cumulative !== true;
    const outlook: Omit<Outlook, 'levels' | 'breaks'> = {
      flow: isFlow ? { periods, isShare: isRateUnit(rule.measureUnit) } : null,
      digits: digitsOf(rule.measureUnit),
      direction: rule.direction,
      cumulative: line?.cumulative ?? false,
      startsOn: plan.startsOn,
      limits: limitsOf(rule),
    };
    const ruleOf = ({ endsOn }: PeriodRef) => rules.on(endsOn)[0] ?? rule;
    const ground = { manager, question, rule, ruleOf, periods, lines, acts: planGround.acts };
    const rows = query.unit === undefined ? await this.wholes(ground, form.blocks) : await this.ofUnits(ground);
    return {
      plan: { slug: plan.slug, code: plan.code },
      indicator: {
        code: rule.code,
        name: rule.name,
        measureUnit: rule.measureUnit,
        direction: rule.direction,
        aggregation: rule.aggregation,
        carryRule: rule.carryRule,
      },
      kind,
      target: seriesTarget(
        line?.target ? targetOf(line.target, query.unit === undefined ? null : rows, form.day) : null,
        form.deadlines,
      ),
      atRiskFromPercent: AT_RISK_FROM_PERCENT,
      series: rows.map(({ unit, block, points, breaks }) => ({
        unit: unit && unitBody(unit),
        block,
        points,
        breaks,
        ...outlookOf(points, { ...outlook, breaks, levels: levelsOf(asked(its, unit, form.day), form.deadlines) }),
      })),
    };
  }

  /** What every series of a plan has in common, read once per revision. */
  private planGround(manager: Manager, { plan, query, asOf }: SeriesQuestion): Promise<PlanGround> {
    const knownAt = query.knownAt ?? null;
    return this.grounds.getOrMake(JSON.stringify([plan.planId, plan.revision, asOf, knownAt]), async () => {
      const periods = (await this.periods.list(manager, plan)).filter(({ startsOn }) => startsOn <= asOf);
      const form = await this.forms.linesOf(manager, plan, asOf, knownAt);
      return {
        periods,
        form,
        measures: await this.plans.measuresAt(manager, plan, { asOf: form.day, knownAt }),
        rules: new RecentlyUsed<Promise<RulesInTime>>(KEPT_RULES),
        acts: await this.units.actsOf(manager, plan.provinceId),
      };
    });
  }

  private rulesOf(manager: Manager, { rules }: PlanGround, { plan, query }: SeriesQuestion): Promise<RulesInTime> {
    return rules.getOrMake(query.indicator, () =>
      this.rules.read(manager, plan.provinceId, { code: query.indicator }, query.knownAt ?? null),
    );
  }

  /** Each block put together, and what was stated for the province where anything was. */
  private async wholes(
    { manager, question, rule, ruleOf, periods, lines }: Ground,
    blocks: readonly Block[],
  ): Promise<SeriesRow[]> {
    const { plan, language } = question;
    const ids = periods.map(({ periodId }) => periodId);
    const rows = await this.figures.aggregates(manager, plan.provinceId, ids, [rule.id]);
    const blocksAsked = blocks.filter((block) => lines.some((line) => line.block === block));
    const series = blocksAsked.map((block) => ({
      unit: null,
      block,
      breaks: [],
      points: periods.map((period) =>
        blockPoint(
          period,
          language,
          rows.find((row) => row.periodId === period.periodId && row.block === block) ?? null,
          digitsOf(rule.measureUnit),
        ),
      ),
    }));
    const filter = { provinceId: plan.provinceId, periodIds: ids, indicatorIds: [rule.id] };
    const stated = await this.cells.read(manager, { ...filter, unitIds: [PROVINCE_UNIT] });
    const points = periods.map((period) =>
      ownPoint(period, language, stated.get(period.periodId, rule.id, PROVINCE_UNIT), {
        isAsked: true,
        limits: limitsOf(ruleOf(period)),
      }),
    );
    const isStated = points.some(({ gap }) => gap === null);
    return isStated ? [...series, { unit: null, block: null, points, breaks: [] }] : series;
  }

  private async ofUnits(ground: Ground): Promise<SeriesRow[]> {
    const { manager, question, rule, ruleOf, periods, acts: all } = ground;
    const { plan, query } = question;
    const codes = [...new Set((query.unit ?? '').split(',').filter(Boolean))];
    if (codes.length > MOST_UNITS) throw new ApiProblem('invalid-request', { errors: [TOO_MANY] });
    const acts = query.carry ? all : [];
    const facts = await unitFacts(this.database, manager, plan.provinceId, codes);
    if (facts.length < codes.length) throw new ApiProblem('not-found');
    const others = facts.flatMap((unit) => periods.flatMap(({ endsOn }) => standIns(unit, endsOn, acts)));
    const refs = await this.units.byCodes(manager, plan.provinceId, [...new Set([...codes, ...others])]);
    const idOf = (code: string): string => refs.get(code)?.id ?? '';
    const filter = {
      provinceId: plan.provinceId,
      periodIds: periods.map(({ periodId }) => periodId),
      indicatorIds: [rule.id, ...new Set(periods.flatMap((period) => ruleOf(period).carryWeightId ?? []))],
      unitIds: [...new Set([...codes, ...others])].map(idOf).filter(Boolean),
    };
    const cells = await this.cells.read(manager, filter);
    const ordered = codes.flatMap((code) => facts.filter((unit) => unit.code === code));
    return ordered.flatMap((unit) => {
      const ref = refs.get(unit.code);
      if (!ref) return [];
      const points = periods.map((period) => this.pointOf(ground, unit, period, cells, { acts, refs }));
      return [{ unit: ref, block: blockOf(unit.kind), points, breaks: breaksWithin(unit, all, periods) }];
    });
  }

  private pointOf(
    { question, ruleOf, lines }: Ground,
    unit: UnitFacts,
    period: PeriodRef,
    cells: Cells,
    { acts, refs }: { acts: Parameters<typeof standIns>[2]; refs: ReadonlyMap<string, UnitRef> },
  ): SeriesPoint {
    const { language } = question;
    const rule = ruleOf(period);
    const limits = limitsOf(rule);
    const others = standIns(unit, period.endsOn, acts);
    if (others.length === 0) {
      const isThere = (unit.validFrom ?? '') <= period.endsOn && (unit.validTo ?? '9999') >= period.endsOn;
      const isAsked = isThere && lines.some((line) => line.block === blockOf(unit.kind) && asksUnit(line, unit.id));
      return ownPoint(period, language, cells.get(period.periodId, rule.id, unit.id), { isAsked, limits });
    }
    const inputs = new Map(
      others.map((code): [string, CarryInput] => {
        const id = refs.get(code)?.id ?? '';
        const weight = rule.carryWeightId === null ? null : cells.get(period.periodId, rule.carryWeightId, id);
        return [code, carryInput(cells.get(period.periodId, rule.id, id), weight)];
      }),
    );
    const figure = carriedOver(unit, period.endsOn, acts, inputs, carryOptions(rule));
    return carriedPoint(period, language, figure, {
      carriedFrom: others.flatMap((code) => refs.get(code) ?? []),
      digits: digitsOf(rule.measureUnit),
    });
  }
}

/** Levels of a whole, or those asked of one unit. */
function asked(measures: readonly MeasureAsAsked[], unit: UnitRef | null, day: string): MeasureAsAsked[] {
  return unit === null ? [...measures] : measures.flatMap((one) => levelFor(unit.id, one, day) ?? []);
}

/**
 * A target as a series shows it: with the level of the whole (`rows` null), or with the one that it asks of every unit
 * shown; null where it asks nothing of them, or each something else.
 */
function targetOf(
  target: NonNullable<AskedLine['target']>,
  rows: readonly SeriesRow[] | null,
  day: string,
): AskedLine['target'] {
  if (rows === null) return target;
  const levels = rows.map(({ unit }) => unit && levelFor(unit.id, target.measure, day));
  const [first] = levels;
  const isSame = levels.every((one) => one?.value === first?.value && one?.valueUpper === first?.valueUpper);
  return first && isSame ? { ...target, measure: first } : null;
}

const TOO_MANY = {
  pointer: '/unit',
  detail: { vi: `Mỗi lần xem nhiều nhất ${MOST_UNITS} đơn vị`, en: `At most ${MOST_UNITS} units at a time` },
};

const limitsOf = ({ limitLow, limitHigh }: IndicatorRuleRow) => ({ low: limitLow, high: limitHigh });

/** The kind most periods have; of equals the one that comes first. Null without periods. */
function commonestKind(periods: readonly PeriodRef[]): PeriodRef['kind'] | null {
  const counts = new Map<PeriodRef['kind'], number>();
  for (const { kind } of periods) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
