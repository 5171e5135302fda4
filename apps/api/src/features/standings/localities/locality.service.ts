import { Injectable } from '@nestjs/common';
import type { Language, LocalityList, LocalityQuery } from '@tiendo/contracts';
import {
  acrossBreak,
  blockStanding,
  brokenBetween,
  minimumOf,
  type Movement,
  type Standing,
  WHOLE_PLAN,
} from '@tiendo/indicators';
import { precedingPeriod } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { askedOfBlock, PlanAsKnown } from '../../figures/index.js';
import { parentsOf } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import { periodName, type PeriodRef } from '../../reporting/index.js';
import { movementsBy, scopeOf } from '../field/field.js';
import { FieldReader, type FieldQuestion } from '../field/field-reader.js';
import { localityRows, pageOfLocalities, publicLocality, unrankedLocality, wholeOf } from './locality-list.js';
import { groupsUnder, type Reorganisation } from '../field/reorganisation.js';
import { GroundReader, isKnown, type KnownGround } from './ground.js';

/** Up to so many units, their pillars are read apart. */
const UNITS_OF_A_PAGE = 500;

export interface LocalityQuestion {
  readonly plan: PlanRef;
  readonly query: LocalityQuery;
  /** Day that decides which period a screen opens on. */
  readonly asOf: string;
  /** False: only what leaves the house. */
  readonly member: boolean;
  readonly language: Language;
}

/** Where localities stand: the answer behind the heat map, the ranked list and the maps. */
@Injectable()
export class LocalityService {
  constructor(
    private readonly known: PlanAsKnown,
    private readonly grounds: GroundReader,
    private readonly fields: FieldReader,
  ) {}

  /** Throws period-not-found, sign-in-required for bodies that are no places, invalid-cursor. */
  list(question: LocalityQuestion): Promise<LocalityList> {
    return this.known.read(question.plan, question.query.knownAt ?? null, (manager) => this.read(manager, question));
  }

  private async read(manager: Manager, question: LocalityQuestion): Promise<LocalityList> {
    const { plan, query, asOf, member, language } = question;
    const ground = await this.grounds.read(manager, question);
    const { periods, period, form, blocks } = ground;
    const begun = periods.filter(({ startsOn }) => startsOn <= asOf).map((one) => periodName(one, language));
    const names = {
      plan: { slug: plan.slug, code: plan.code },
      periods: begun,
      blocks: [...blocks],
      index: query.index,
    };
    if (!isKnown(ground)) return { ...names, ...nothingOf(question, period) };

    const { block, reorganisation, boundary, side } = ground;
    const base = { plan, block, form, knownAt: query.knownAt ?? null };
    const targets = form.targets.filter((target) => target.block === side);
    const lines = form.lines.filter((line) => line.block === side);
    const withFigures = member && targets.length === 0;
    const wanted = { pillar: query.pillar ?? WHOLE_PLAN, unitIds: [] };
    // A page needs every unit in one scope, to know its order; in the others only the units that it shows.
    const isPage = query.limit <= UNITS_OF_A_PAGE;
    const now = { ...base, block: side, period: ground.period, withFigures, ...(isPage && { wanted }) };
    const field = await this.grounds.fieldOf(manager, now, ground);
    const previous = precedingPeriod(periods, ground.period);
    // Kept places are those of the period's own units; which of them are shown is said by the period that is shown.
    const shown = reorganisation === null && base.knownAt === null ? field.units : undefined;
    const asThen = previous && { ...base, period: previous, wanted, shown };
    const then = asThen && (await this.grounds.otherField(manager, asThen, ground));

    const pillar = query.pillar ?? null;
    const minimumItems = minimumOf(askedOfBlock(form, side), pillar ?? WHOLE_PLAN);
    const scope = [...scopeOf(field.standings, pillar).values()];
    const thenScope = then ? [...scopeOf(then.standings, pillar).values()] : [];
    const pillars = form.pillars.filter(({ code }) =>
      [...lines.map((line) => line.pillar?.code), ...targets.map(({ pillarCode }) => pillarCode)].includes(code),
    );
    const isRanked = blockStanding(side) === 'ranked';
    const { page, ...paging } = pageOfLocalities(
      field,
      member && isRanked ? query : { ...query, sort: unrankedSort(query.sort) },
      plan.slug,
    );
    const rows = localityRows({
      field,
      page,
      everyScope: await field.everyScopeOf(page.map(({ unit }) => unit)),
      previous: thenScope,
      movements:
        then && previous ? await this.movements(manager, question, ground, previous, [thenScope, scope]) : new Map(),
      index: query.index,
      pillar,
      pillars: pillars.map(({ code }) => code),
      indicators: withFigures ? lines.map(({ indicatorId: id, measureUnit }) => ({ id, measureUnit })) : [],
    });
    return {
      ...names,
      period: periodName(ground.period, language),
      previousPeriod: previous && { code: previous.code, label: periodName(previous, language).label },
      knownAt: query.knownAt ?? null,
      block,
      boundary,
      reorganisation: reorganisation && (await this.reorganisationBody(manager, now, reorganisation)),
      pillar,
      pillars: pillars.map(({ code, name }) => ({ code, name })),
      indicators: withFigures
        ? lines.map(({ indicatorCode, indicatorName, measureUnit, direction }) => ({
            code: indicatorCode,
            name: indicatorName,
            measureUnit,
            direction,
          }))
        : [],
      minimumItems,
      targetsAsked: targets.length,
      whole: {
        ...wholeOf(scope, query.index, field.units.length),
        ...(member ? {} : { ranked: 0, achievement: null }),
      },
      parents: parentsOf(field.units),
      ...paging,
      items: member ? (isRanked ? rows : rows.map(unrankedLocality)) : rows.map(publicLocality),
    };
  }

  /**
   * Movement of units since the period before. Across the reorganisation that is shown figures of then are those of the
   * same ground; whose could not be carried over is not new but cannot be compared.
   */
  private async movements(
    manager: Manager,
    { plan, query }: LocalityQuestion,
    { period, reorganisation }: KnownGround,
    previous: PeriodRef,
    [then, now]: readonly [readonly Standing[], readonly Standing[]],
  ): Promise<Map<string, Movement>> {
    const { effectiveOn } = reorganisation ?? {};
    const breaks = await this.fields.breaksSince(manager, plan, previous, period, effectiveOn);
    const movements = movementsBy(then, now, query.index, breaks);
    const isAcross = effectiveOn !== undefined && previous.endsOn < effectiveOn && effectiveOn <= period.endsOn;
    if (reorganisation === null || !isAcross) return movements;
    const before = new Set(reorganisation.before.units.map(({ code }) => code));
    const ofTheDay = brokenBetween(reorganisation.acts, previous.endsOn, period.endsOn);
    for (const [code, { kind }] of movements) {
      const broken = before.has(code) && kind === 'new' ? acrossBreak(code, true, ofTheDay) : null;
      if (broken !== null) movements.set(code, broken);
    }
    return movements;
  }

  private async reorganisationBody(
    manager: Manager,
    question: FieldQuestion,
    reorganisation: Reorganisation,
  ): Promise<LocalityList['reorganisation']> {
    const { effectiveOn, before, after } = reorganisation;
    const rules = await this.fields.rulesOf(manager, { ...question, block: after.block });
    const names = new Map<(typeof rules)[number]['carryRule'], string[]>();
    for (const { carryRule, name } of rules) names.set(carryRule, [...(names.get(carryRule) ?? []), name]);
    const { comparable } = groupsUnder(
      reorganisation,
      names.has('sum') ? 'sum' : (rules[0]?.carryRule ?? 'notComparable'),
    );
    const grouped = new Set(comparable.flatMap((group) => [...group.before, ...group.after]));
    return {
      effectiveOn,
      before: { block: before.block, units: before.units.length },
      after: { block: after.block, units: after.units.length },
      rules: [...names].map(([rule, indicators]) => ({ rule, indicators })),
      comparable: comparable.length,
      notComparable: [...before.units, ...after.units].filter(({ code }) => !grouped.has(code)).map(({ name }) => name),
    };
  }
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
