import { Injectable } from '@nestjs/common';
import type { Language, RankingCause, RankingUnitLine, RankingUnitQuery } from '@tiendo/contracts';
import {
  explainMovements,
  judgeCell,
  levelFor,
  mostMoved,
  type Explanation,
  type IndicatorEffect,
  type Scorecard,
} from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem, RecentlyUsed } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import type { CachedPlan } from '../../plans/index.js';
import { type AskedTarget, measuresOf, periodName, type PeriodRef } from '../../reporting/index.js';
import { FigureStore, type PeriodFigure, readingOfFigure } from '../../figures/index.js';
import { LiveRankings } from './live-rankings.js';
import { readingOf } from './ranking-field.js';
import { type RankedLine, sameLine } from './ranking-rows.js';
import { type RankingSubject, ruleOf, targetsOf } from './ranking-subject.js';
import { RankingsService, stateOf } from './rankings.service.js';
import { figureBook, type FigureBook, scorecards } from './scorecards.js';

/** Cards of whole blocks kept at once; those of 3,321 units and 30 targets take about 10 MB. */
const KEPT_CARDS = 6;

interface Compared {
  readonly before: ReadonlyMap<string, Scorecard>;
  readonly after: ReadonlyMap<string, Scorecard>;
}

/** One line of a ranking: the figures behind it, and which of them moved it. */
@Injectable()
export class UnitLineService {
  private readonly cards = new RecentlyUsed<Promise<Compared>>(KEPT_CARDS);

  constructor(
    private readonly rankings: RankingsService,
    private readonly live: LiveRankings,
    private readonly figures: FigureStore,
  ) {}

  /** Throws what a ranking throws, and unknown-unit when the reader sees no line of this unit. */
  line(
    actor: ActorContext,
    remembered: CachedPlan,
    unitCode: string,
    query: RankingUnitQuery,
    language: Language,
  ): Promise<RankingUnitLine> {
    return this.rankings.reading(remembered, query, (manager) =>
      this.lineOf(manager, actor, remembered, unitCode, query, language),
    );
  }

  private async lineOf(
    manager: Manager,
    actor: ActorContext,
    remembered: CachedPlan,
    unitCode: string,
    query: RankingUnitQuery,
    language: Language,
  ): Promise<RankingUnitLine> {
    const visible = await this.rankings.visible(manager, actor, remembered, query);
    const { subject, lines, version } = visible;
    const line = lines.find(({ brief }) => brief.unit.code === unitCode);
    if (!line) throw new ApiProblem('unknown-unit');
    const state = stateOf(remembered, query);
    const now = await this.live.remembered(manager, subject, state);
    const current = now.lines.find(({ unitId }) => unitId === line.unitId);
    const explanation = await this.explanation(manager, subject, now.lines, line.unitId, state);
    const kind = line.row.movement?.kind;
    const towards = kind === 'up' ? 1 : kind === 'down' ? -1 : null;
    const moved = explanation && towards !== null ? mostMoved(explanation, towards) : null;
    return {
      row: line.row,
      version,
      period: periodName(subject.period, language),
      against: subject.against && periodName(subject.against, language),
      movedBy: moved?.indicator ?? null,
      causes: await this.causes(manager, subject, line.unitId, explanation),
      differsFromLive: version === 'published' && (!current || !sameLine(current.row, line.row)),
    };
  }

  /** What each target did to the unit's standing, against all units ranked both times; null: nothing to compare. */
  private async explanation(
    manager: Manager,
    subject: RankingSubject,
    lines: readonly RankedLine[],
    unitId: string,
    state: string,
  ): Promise<Explanation | null> {
    const { plan, period, against, block, index, indexCode, pillar } = subject;
    if (!against || index.kind === 'indicator') return null;
    const key = [plan.planId, state, period.periodId, against.periodId, block, indexCode, pillar?.code].join(' ');
    const { before, after } = await this.cards.getOrMake(key, async () => {
      const compared = lines.filter(({ brief }) => brief.movement?.from).map((one) => one.unitId);
      const targets = targetsOf(subject);
      const [then, now] = [
        await this.book(manager, subject, against, compared),
        await this.book(manager, subject, period, compared),
      ];
      return {
        before: await scorecards(compared, targets, index.index, then),
        after: await scorecards(compared, targets, index.index, now),
      };
    });
    return explainMovements(before, after, ruleOf(subject), new Set([unitId])).get(unitId) ?? null;
  }

  private async causes(
    manager: Manager,
    subject: RankingSubject,
    unitId: string,
    explanation: Explanation | null,
  ): Promise<RankingCause[]> {
    const { period, against, index } = subject;
    const now = (await this.book(manager, subject, period, [unitId])).get(unitId);
    const then = against ? (await this.book(manager, subject, against, [unitId])).get(unitId) : undefined;
    if (index.kind === 'indicator') return [indicatorCause(subject, index.line, unitId, now, then)];
    const effects = new Map(explanation?.effects.map((effect) => [effect.indicator, effect]));
    const order = new Map(explanation?.effects.map(({ indicator }, at) => [indicator, at]));
    return targetsOf(subject)
      .map((target) => ({ ...target, measures: measuresOf(target, unitId) }))
      .filter(({ measures }) => measures.length > 0)
      .map((target) => targetCause(subject, target, now, then, effects.get(target.code)))
      .sort((a, b) => orderOf(a, order) - orderOf(b, order));
  }

  private async book(
    manager: Manager,
    subject: RankingSubject,
    period: PeriodRef,
    unitIds: readonly string[],
  ): Promise<FigureBook> {
    const { plan, index } = subject;
    const indicators =
      index.kind === 'indicator'
        ? [index.line.indicatorId]
        : targetsOf(subject).flatMap(({ measures }) => measures.map(({ indicatorId }) => indicatorId));
    return figureBook(
      await this.figures.figures(manager, {
        provinceId: plan.provinceId,
        periodIds: [period.periodId],
        indicatorIds: [...new Set(indicators)],
        unitIds: unitIds,
      }),
    );
  }
}

type Figures = ReadonlyMap<string, PeriodFigure> | undefined;

/** A target is told by the measure whose figure turned, else by its first. */
function targetCause(
  { form }: RankingSubject,
  target: AskedTarget,
  now: Figures,
  then: Figures,
  effect: IndicatorEffect | undefined,
): RankingCause {
  const verdict = (figures: Figures, measure: AskedTarget['measures'][number]) =>
    judgeCell([measure], readingOfFigure(figures?.get(measure.indicatorId))).verdict;
  const told =
    target.measures.find((measure) => verdict(now, measure) !== verdict(then, measure)) ?? target.measures[0];
  if (!told) throw new ApiProblem('internal');
  const [after, before] = [now?.get(told.indicatorId), then?.get(told.indicatorId)];
  return {
    indicator: { code: told.indicatorCode, name: told.indicatorName, measureUnit: told.measureUnit },
    target: { code: target.code, name: target.name },
    pillar: form.pillars.find(({ code }) => code === target.pillarCode) ?? null,
    level: { comparator: told.comparator, value: told.value, valueUpper: told.valueUpper },
    before: before ? readingOf(before) : null,
    after: after ? readingOf(after) : null,
    verdictBefore: verdict(then, told),
    verdictAfter: verdict(now, told),
    points: effect ? { before: effect.before, after: effect.after, change: effect.change } : null,
    effect: effect?.effect ?? null,
    towards: effect?.towards ?? null,
  };
}

function indicatorCause(
  subject: RankingSubject,
  line: { indicatorId: string; indicatorCode: string; indicatorName: string; measureUnit: string },
  unitId: string,
  now: Figures,
  then: Figures,
): RankingCause {
  const asked = subject.form.lines.find((one) => one.block === subject.block && one.indicatorId === line.indicatorId);
  const level = asked?.target ? levelFor(unitId, asked.target.measure, subject.form.day) : null;
  const target = level && asked?.target ? { ...asked.target, measure: level } : null;
  const [after, before] = [now?.get(line.indicatorId), then?.get(line.indicatorId)];
  return {
    indicator: { code: line.indicatorCode, name: line.indicatorName, measureUnit: line.measureUnit },
    target: target ? { code: target.code, name: target.name } : null,
    pillar: asked?.pillar ?? null,
    level: target
      ? {
          comparator: target.measure.comparator,
          value: target.measure.value,
          valueUpper: target.measure.valueUpper,
        }
      : null,
    before: before ? readingOf(before) : null,
    after: after ? readingOf(after) : null,
    ...{ verdictBefore: null, verdictAfter: null, points: null, effect: null, towards: null },
  };
}

function orderOf({ target }: RankingCause, order: ReadonlyMap<string, number>): number {
  return order.get(target?.code ?? '') ?? Number.MAX_SAFE_INTEGER;
}
