import { Injectable } from '@nestjs/common';
import type { RangeRule } from '@tiendo/indicators';
import { countVerdicts, rememberingJudge, type StandingIndex, verdictsOfUnit } from '@tiendo/indicators/standing';
import type { Manager } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import {
  askedOfBlock,
  FigureStore,
  type PeriodFigure,
  type RankedStanding,
  readingOfFigure,
  StandingReader,
} from '../../figures/index.js';
import { FieldReader } from '../field/field-reader.js';
import { type Field, fieldOfIndicator, fieldOfStandings, listedField, listedStandings } from './ranking-field.js';
import { hasOpenPlace, type RankedLine, rankedLines } from './ranking-rows.js';
import { figureBook } from './scorecards.js';
import { fieldKey, type RankingSubject, ruleOf } from './ranking-subject.js';

/** Rankings kept at once; one of 3,321 units takes about 3 MB, one of a province some kilobytes. */
const KEPT_RANKINGS = 12;

/** A ranking from the figures as they are now. */
export interface LiveRanking {
  readonly lines: readonly RankedLine[];
  readonly bySourceClasses: boolean;
}

/** Rankings from what is kept of the figures, read once per state of the plan; pages are cut from them. */
@Injectable()
export class LiveRankings {
  private readonly kept = new RecentlyUsed<Promise<LiveRanking>>(KEPT_RANKINGS);

  constructor(
    private readonly standings: StandingReader,
    private readonly figures: FigureStore,
    private readonly fields: FieldReader,
  ) {}
  /** `state` names everything the figures depend on: the plan's revision and the units beside it. */
  remembered(manager: Manager, subject: RankingSubject, state: string): Promise<LiveRanking> {
    const { plan, period, against, block, indexCode, order, pillar } = subject;
    const key = [plan.planId, state, period.periodId, against?.periodId, block, indexCode, order, pillar?.code].join(
      ' ',
    );
    return this.kept.getOrMake(key, () => this.read(manager, subject));
  }

  /** As it stands in the transaction of `manager`; with `ranges` every ranked unit has one place. */
  async read(manager: Manager, subject: RankingSubject, ranges?: RangeRule): Promise<LiveRanking> {
    const field = await this.field(manager, subject, subject.period, ranges);
    const isRanked = subject.order !== 'listed';
    const previous = isRanked && subject.against ? await this.field(manager, subject, subject.against, ranges) : null;
    const breaks = await this.fields.breaksSince(manager, subject.plan, previous && subject.against, subject.period);
    const lines = rankedLines(field, previous, { ...ruleOf(subject), ranges }, breaks);
    return { lines, bySourceClasses: field.bySourceClasses };
  }

  /**
   * As it can be published: as the figures are where they give each unit one place, else by the rule that is chosen;
   * `ranges`: the rule, where it was needed.
   */
  async decided(
    manager: Manager,
    subject: RankingSubject,
    chosen: RangeRule | null,
  ): Promise<LiveRanking & { ranges: RangeRule | null }> {
    const live = await this.read(manager, subject);
    const isNeeded = live.lines.some(({ brief: { places }, row }) => hasOpenPlace(places, row.reason));
    return chosen !== null && isNeeded
      ? { ...(await this.read(manager, subject, chosen)), ranges: chosen }
      : { ...live, ranges: null };
  }

  private async field(
    manager: Manager,
    subject: RankingSubject,
    period: PeriodRef,
    ranges: RangeRule | undefined,
  ): Promise<Field> {
    const { index, order } = subject;
    const key = fieldKey(subject, period);
    if (index.kind === 'standing') {
      const rows = await this.standings.ranked(manager, key, index.index);
      return order === 'listed'
        ? this.listed(manager, subject, period, rows, index.index)
        : fieldOfStandings(rows, index.index, subject.minimumItems, ranges);
    }
    const standings = await this.standings.ranked(manager, key, 'completion');
    const unitIds = standings.map(({ unitId }) => unitId);
    const figures = await this.figuresOf(manager, subject, period, [index.line.indicatorId], unitIds);
    return order === 'listed'
      ? listedField(standings, figures)
      : fieldOfIndicator(standings, figures, { ...ruleOf(subject), ranges }, order === 'best');
  }

  /** What the targets of each unit came to, of units that are not ranked. */
  private async listed(
    manager: Manager,
    subject: RankingSubject,
    period: PeriodRef,
    rows: readonly RankedStanding[],
    index: StandingIndex,
  ): Promise<Field> {
    const { form, block, pillar } = subject;
    const all = askedOfBlock(form, block);
    const targets = all.targets.filter((target) => pillar === null || target.pillar === pillar.code);
    const asked = { ...all, targets };
    const indicators = new Set(targets.flatMap(({ measures }) => measures.map(({ indicator }) => indicator)));
    const unitIds = rows.map(({ unitId }) => unitId);
    const book = figureBook(await this.figuresOf(manager, subject, period, [...indicators], unitIds));
    const judge = rememberingJudge();
    const countsOf = ({ unitId }: RankedStanding) => {
      const its = book.get(unitId);
      return countVerdicts(verdictsOfUnit(asked, unitId, (one) => readingOfFigure(its?.get(one)), judge));
    };
    return listedStandings(rows, countsOf, index);
  }

  private figuresOf(
    manager: Manager,
    { plan: { provinceId } }: RankingSubject,
    { periodId }: PeriodRef,
    indicatorIds: readonly string[],
    unitIds: readonly string[],
  ): Promise<PeriodFigure[]> {
    return this.figures.figures(manager, { provinceId, periodIds: [periodId], indicatorIds, unitIds });
  }
}
