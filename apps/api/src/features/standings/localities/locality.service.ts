import { Injectable } from '@nestjs/common';
import type { Language, LocalityList, LocalityQuery } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import { PlanAsKnown } from '../../figures/index.js';
import type { PlanRef } from '../../plans/index.js';
import { periodName, type PeriodRef } from '../../reporting/index.js';
import {
  localityRows,
  type PlacedUnit,
  pageOfLocalities,
  publicLocality,
  unrankedLocality,
  wholeOf,
} from './locality-list.js';
import { BlockReads } from '../field/block-reads.js';
import type { Ground } from './ground.js';
import { LocalityField, LocalityFieldReader } from './locality-field.js';

/** Choices whose field is kept at once: one of 3,321 units takes about 4 MB, one of a province some 100 kB. */
const KEPT_FIELDS = 10;

export interface LocalityQuestion {
  readonly plan: PlanRef;
  readonly query: LocalityQuery;
  /** Day that decides which period a screen opens on. */
  readonly asOf: string;
  /** False: only what leaves the house. */
  readonly member: boolean;
  readonly language: Language;
  /** Names everything that an answer rests on besides the question: the plan's revision, units, today. */
  readonly state: string;
}

/** Where localities stand: the answer behind the heat map, the ranked list and the maps. */
@Injectable()
export class LocalityService {
  private readonly kept = new RecentlyUsed<Promise<LocalityField | Ground>>(KEPT_FIELDS);

  constructor(
    private readonly known: PlanAsKnown,
    private readonly fields: LocalityFieldReader,
    private readonly reads: BlockReads,
  ) {}

  /** Throws period-not-found, sign-in-required for bodies that are no places, invalid-cursor. */
  async list(question: LocalityQuestion): Promise<LocalityList> {
    const { plan, query } = question;
    const knownAt = query.knownAt ?? null;
    // Every row is read in one go anyhow.
    const isPage = query.parent !== undefined || query.limit <= 500;
    if (knownAt === null && isPage) {
      const field = await this.kept.getOrMake(keyOf(question), () =>
        this.reads.run(() => this.known.read(plan, null, (manager) => this.fields.read(manager, question))),
      );
      const answer = await this.answer(null, question, field);
      if (answer !== null) return answer;
    }
    return this.reads.run(() =>
      this.known.read(plan, knownAt, async (manager) => {
        const answer = await this.answer(manager, question, await this.fields.read(manager, question));
        if (answer === null) throw new Error('A transaction sees one revision');
        return answer;
      }),
    );
  }

  /** Null: the plan was written to since the field was read. */
  private async answer(
    manager: Manager | null,
    question: LocalityQuestion,
    read: LocalityField | Ground,
  ): Promise<LocalityList | null> {
    const { plan, query, asOf, member, language } = question;
    const ground = read instanceof LocalityField ? read.ground : read;
    const begun = ground.periods.filter(({ startsOn }) => startsOn <= asOf).map((one) => periodName(one, language));
    const names = {
      plan: { slug: plan.slug, code: plan.code },
      periods: begun,
      blocks: [...ground.blocks],
      index: query.index,
    };
    if (!(read instanceof LocalityField)) return { ...names, ...nothingOf(question, ground.period) };
    const { parts, pillar } = read;
    const sort = member && parts.isRanked ? query.sort : unrankedSort(query.sort);
    const ordered = read.ordered({ sort, index: query.index });
    const { page, ...paging } = pageOfLocalities(ordered, { ...query, sort }, plan.slug);
    const everyScope = await this.fields.everyScope(manager, plan, read, page);
    if (everyScope === null) return null;
    const rows = this.rows(read, query, page, everyScope);
    const previous = parts.before?.period ?? null;
    const lines = parts.withFigures ? parts.lines : [];
    return {
      ...names,
      period: periodName(read.ground.period, language),
      previousPeriod: previous && { code: previous.code, label: periodName(previous, language).label },
      knownAt: query.knownAt ?? null,
      block: read.ground.block,
      boundary: read.ground.boundary,
      reorganisation: parts.reorganisation,
      pillar,
      pillars: parts.pillars.map(({ code, name }) => ({ code, name })),
      indicators: lines.map(({ indicatorCode, indicatorName, measureUnit, direction }) => ({
        code: indicatorCode,
        name: indicatorName,
        measureUnit,
        direction,
      })),
      minimumItems: parts.minimumItems,
      targetsAsked: parts.targets.length,
      whole: {
        ...read.whole(query.index),
        ...(member ? {} : { ranked: 0, achievement: null }),
      },
      parents: read.parents,
      ...paging,
      items: member ? (parts.isRanked ? rows : rows.map(unrankedLocality)) : rows.map(publicLocality),
    };
  }

  private rows(
    read: LocalityField,
    { index }: LocalityQuery,
    page: readonly PlacedUnit[],
    everyScope: Parameters<typeof localityRows>[0]['everyScope'],
  ): LocalityList['items'] {
    const { field, parts, previous } = read;
    const indicators = parts.withFigures
      ? parts.lines.map(({ indicatorId: id, measureUnit }) => ({ id, measureUnit }))
      : [];
    const pillars = parts.pillars.map(({ code }) => code);
    return localityRows({
      ...{ field, page, everyScope, previous, index, pillars, indicators },
      movements: read.movements(index),
    });
  }
}

/** Whoever asks with the same key is answered from the same field. */
function keyOf({ plan, query, asOf, member, state }: LocalityQuestion): string {
  const { period, block, boundary, pillar } = query;
  return JSON.stringify([plan.planId, state, asOf, member, period, block, boundary, pillar]);
}

/** Who reads totals only reads no order of places, nor does anybody of units that are not ranked. */
const unrankedSort = (sort: LocalityQuery['sort']): LocalityQuery['sort'] => (sort === 'rank' ? 'official' : sort);

/** The answer while units were never asked for figures. */
function nothingOf({ query, language }: LocalityQuestion, period: PeriodRef | null) {
  return {
    period: period && periodName(period, language),
    previousPeriod: null,
    knownAt: query.knownAt ?? null,
    block: null,
    boundary: null,
    reorganisation: null,
    pillar: null,
    pillars: [],
    indicators: [],
    minimumItems: 1,
    targetsAsked: 0,
    whole: wholeOf([], query.index, 0),
    parents: [],
    items: [],
    nextCursor: null,
    total: 0,
  };
}
