import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import { FigureStore, StandingReader } from '../../figures/index.js';
import { FieldReader } from '../field/field-reader.js';
import { type Field, fieldOfIndicator, fieldOfStandings, listedField } from './ranking-field.js';
import { type RankedLine, rankedLines } from './ranking-rows.js';
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

  /** As it stands in the transaction of `manager`. */
  async read(manager: Manager, subject: RankingSubject): Promise<LiveRanking> {
    const field = await this.field(manager, subject, subject.period);
    const isRanked = subject.order !== 'listed';
    const previous = isRanked && subject.against ? await this.field(manager, subject, subject.against) : null;
    const breaks = await this.fields.breaksSince(manager, subject.plan, previous && subject.against, subject.period);
    const lines = rankedLines(field, previous, ruleOf(subject), breaks);
    return { lines, bySourceClasses: field.bySourceClasses };
  }

  private async field(manager: Manager, subject: RankingSubject, period: PeriodRef): Promise<Field> {
    const { index, plan } = subject;
    const key = fieldKey(subject, period);
    if (index.kind === 'standing') {
      const rows = await this.standings.ranked(manager, key, index.index);
      return fieldOfStandings(rows, index.index, subject.minimumItems);
    }
    const standings = await this.standings.ranked(manager, key, 'completion');
    const unitIds = standings.map(({ unitId }) => unitId);
    const figures = await this.figures.figures(manager, {
      provinceId: plan.provinceId,
      periodIds: [period.periodId],
      indicatorIds: [index.line.indicatorId],
      unitIds,
    });
    return subject.order === 'listed'
      ? listedField(standings, figures)
      : fieldOfIndicator(standings, figures, ruleOf(subject), subject.order === 'best');
  }
}
