import { Injectable } from '@nestjs/common';
import type { Block, Language, SeriesPoint, UnitLine } from '@tiendo/contracts';
import {
  boundsOf,
  type CellReading,
  type Day,
  digitsOf,
  exactRange,
  judgeCell,
  indicatorKind,
  isRateUnit,
  levelFor,
  type Measure,
  type PeriodStatement,
  repeatRuns,
  type SeriesBreak,
  toFraction,
} from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { type MeasureAsAsked, PlanDirectory, type PlanRef } from '../../plans/index.js';
import { type AskedLine, FormDirectory, linesOfUnit, type PeriodRef } from '../../reporting/index.js';
import { type FieldRow, FigureStore, readingOfFigure } from '../../figures/index.js';
import { CellReader } from '../field/cell-reader.js';
import { RuleReader } from '../field/rule-reader.js';
import { levelsOf, outlookOf, seriesTarget } from '../series/outlook.js';
import { ownPoint } from '../series/series-points.js';
import { type UnitFacts } from './unit-facts.queries.js';

export interface LinesQuestion {
  readonly plan: PlanRef;
  readonly unit: UnitFacts;
  readonly block: Block;
  readonly period: PeriodRef;
  /** Of the period's kind, earliest first, the period itself last. */
  readonly periods: readonly PeriodRef[];
  readonly knownAt: string | null;
  readonly language: Language;
  /** Days within these periods from which its figures are of other ground than before. */
  readonly breaks: readonly SeriesBreak[];
  /** The units of the block in the period. */
  readonly unitIds: readonly string[];
}

/** Every line that is asked of a unit, with its figures over time and how they lie among the block's. */
@Injectable()
export class UnitLines {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly forms: FormDirectory,
    private readonly cells: CellReader,
    private readonly figures: FigureStore,
    private readonly rules: RuleReader,
  ) {}

  async read(manager: Manager, question: LinesQuestion): Promise<UnitLine[]> {
    const { plan, unit, block, period, periods, knownAt, language } = question;
    const form = await this.forms.linesOf(manager, plan, period.endsOn, knownAt);
    const lines = linesOfUnit(form, block, unit.id);
    const indicatorIds = lines.map(({ indicatorId }) => indicatorId);
    const provinceId = plan.provinceId;
    const filter = { provinceId, periodIds: periods.map(({ periodId }) => periodId), indicatorIds };
    const cells = await this.cells.read(manager, { ...filter, unitIds: [unit.id] });
    const notes = await this.figures.notes(manager, provinceId, unit.id, filter.periodIds);
    const known = await this.rules.read(manager, provinceId, { ids: indicatorIds }, knownAt);
    const rules = new Map(known.on(period.endsOn).map((one) => [one.id, one]));
    const measures = await this.plans.measuresAt(manager, plan, { asOf: form.day, knownAt });
    const isThere = (one: PeriodRef): boolean =>
      (unit.validFrom ?? '') <= one.endsOn && (unit.validTo ?? '9999') >= one.endsOn;
    const drawn = lines.map((line) => {
      const rule = rules.get(line.indicatorId);
      const limits = { low: rule?.limitLow ?? null, high: rule?.limitHigh ?? null };
      const its = periods.map((one) => ({ one, cell: cells.get(one.periodId, line.indicatorId, unit.id) }));
      const points = its.map(({ one, cell }) => ownPoint(one, language, cell, { isAsked: isThere(one), limits }));
      const given = its.map(
        ({ one, cell }): PeriodStatement | null =>
          cell && {
            reading: readingOfFigure(cell)?.reading ?? null,
            sentence: notes.get(`${one.periodId} ${line.indicatorId}`) ?? null,
          },
      );
      const levels = levelsOf(
        measures
          .filter((one) => one.indicatorId === line.indicatorId && one.itemCode === line.target?.code)
          .flatMap((one) => levelFor(unit.id, one, form.day) ?? []),
        form.deadlines,
      );
      const outlook = {
        levels,
        direction: line.direction,
        cumulative: line.cumulative,
        startsOn: plan.startsOn,
        limits,
        digits: digitsOf(line.measureUnit),
        breaks: question.breaks,
        flow:
          indicatorKind(line) === 'flow' && !line.cumulative
            ? { periods, isShare: isRateUnit(line.measureUnit) }
            : null,
      };
      return { line, points, repeats: repeatRuns(given), ...outlookOf(points, outlook), now: its.at(-1)?.cell ?? null };
    });
    const own = Object.fromEntries(
      drawn.flatMap(({ line, points }) => {
        const last = points.at(-1);
        if (!last || last.value === null) return [];
        const { numerator, denominator, value } = last;
        return [[line.indicatorId, { numerator, denominator, value }]];
      }),
    );
    const period1 = { provinceId, periodIds: [period.periodId], indicatorIds, unitIds: question.unitIds };
    const fields = new Map((await this.figures.spread(manager, period1, own)).map((row) => [row.indicatorId, row]));
    return drawn.map(({ line, points, path, pace, forecast, repeats, now }) => ({
      indicator: {
        code: line.indicatorCode,
        name: line.indicatorName,
        measureUnit: line.measureUnit,
        direction: line.direction,
      },
      pillar: line.pillar,
      target: seriesTarget(ownTarget(line, unit.id, form.day), form.deadlines),
      ...judged(ownLevels(line, unit.id, form.day), readingOfFigure(now)),
      points: thin(points),
      ...{ path, pace, forecast, repeats },
      field: fieldBody(line, fields.get(line.indicatorId)),
    }));
  }
}

/** Periods before a unit was there or asked tell nothing at the beginning of its series. */
function thin(points: readonly SeriesPoint[]): SeriesPoint[] {
  const first = points.findIndex(({ gap }) => gap !== 'notAsked');
  return first < 0 ? points.slice(-1) : points.slice(first);
}

/** The levels asked of the unit itself. */
const ownLevels = ({ measures }: AskedLine, unit: string, day: Day): MeasureAsAsked[] =>
  measures.flatMap((measure) => levelFor(unit, measure, day) ?? []);

/** The target behind a line with what it asks of the unit; null where it asks nothing of a single one. */
function ownTarget({ target }: AskedLine, unit: string, day: Day): AskedLine['target'] {
  const measure = target && levelFor(unit, target.measure, day);
  return target && measure ? { ...target, measure } : null;
}

function judged(measures: readonly Measure[], given: CellReading | null): Pick<UnitLine, 'verdict' | 'achievement'> {
  const { verdict, achievement } = judgeCell(measures, given);
  return { verdict: measures.length > 0 ? (verdict ?? 'undetermined') : null, achievement };
}

function fieldBody({ direction, measureUnit }: AskedLine, row: FieldRow | undefined): UnitLine['field'] {
  if (row === undefined || direction === 'neutral') return null;
  const isFalling = direction === 'lowerIsBetter';
  const told = (amount: string): string =>
    boundsOf(exactRange(toFraction(amount)), digitsOf(measureUnit)).value ?? amount;
  return {
    units: row.units,
    best: told(isFalling ? row.least : row.greatest),
    median: told(row.median),
    ahead: isFalling ? row.below : row.above,
  };
}
