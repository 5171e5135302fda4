import { Injectable } from '@nestjs/common';
import { type Block, BLOCKS, type Language, type LocalityList, type LocalityQuery } from '@tiendo/contracts';
import { minimumOf, WHOLE_PLAN } from '@tiendo/indicators';
import { precedingPeriod } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { askedOfBlock, PlanAsKnown, StandingReader } from '../../figures/index.js';
import { parentsOf } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import { FormDirectory, PeriodDirectory, periodName, type PeriodRef, type PlanForm } from '../../reporting/index.js';
import { type Field, movementsBy, scopeOf } from '../field/field.js';
import { FieldReader, type FieldQuestion } from '../field/field-reader.js';
import { localityRows, pageOfLocalities, publicLocality, wholeOf } from './locality-list.js';
import { groupsUnder, type Reorganisation, sideOn } from '../field/reorganisation.js';

/** Blocks whose units are places, the largest division last. */
const PLACES: readonly Block[] = ['communes', 'districts', 'provinces'];

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
    private readonly periods: PeriodDirectory,
    private readonly forms: FormDirectory,
    private readonly fields: FieldReader,
    private readonly standings: StandingReader,
  ) {}

  /** Throws period-not-found, sign-in-required for bodies that are no places, invalid-cursor. */
  list(question: LocalityQuestion): Promise<LocalityList> {
    return this.known.read(question.plan, question.query.knownAt ?? null, (manager) => this.read(manager, question));
  }

  private async read(manager: Manager, question: LocalityQuestion): Promise<LocalityList> {
    const { plan, query, asOf, member, language } = question;
    const periods = await this.periods.list(manager, plan);
    const period = await this.chosenPeriod(manager, question, periods);
    const form = await this.forms.linesOf(manager, plan, period?.endsOn ?? asOf, query.knownAt ?? null);
    const blocks = await this.blocksOf(manager, question, period, form);
    const block = query.block ?? PLACES.find((one) => blocks.includes(one)) ?? blocks[0] ?? null;
    if (block !== null && !member && !PLACES.includes(block)) throw new ApiProblem('sign-in-required');
    const begun = periods.filter(({ startsOn }) => startsOn <= asOf).map((one) => periodName(one, language));
    const names = { plan: { slug: plan.slug, code: plan.code }, periods: begun, blocks, index: query.index };
    if (period === null || block === null) return { ...names, ...nothingOf(question, period) };

    const base = { plan, block, form, knownAt: query.knownAt ?? null };
    const span = { from: periods.at(-1)?.startsOn ?? plan.startsOn, to: periods[0]?.endsOn ?? plan.endsOn };
    const reorganisation = await this.fields.reorganisation(manager, plan, { block, blocks: form.blocks, span });
    const boundary = reorganisation === null ? null : (query.boundary ?? sideOn(reorganisation, period.endsOn));
    const side = reorganisation === null ? block : reorganisation[sideOn(reorganisation, period.endsOn)].block;
    const targets = form.targets.filter((target) => target.block === side);
    const lines = form.lines.filter((line) => line.block === side);
    const withFigures = member && targets.length === 0;
    const wanted = { pillar: query.pillar ?? WHOLE_PLAN, unitIds: [] };
    // A page needs every unit in one scope, to know its order; in the others only the units that it shows.
    const isPage = query.limit <= UNITS_OF_A_PAGE;
    const now = { ...base, block: side, period, withFigures, ...(isPage && { wanted }) };
    const field = await this.fieldOf(manager, now, reorganisation, boundary);
    const previous = precedingPeriod(periods, period);
    // Kept places are those of the period's own units; which of them are shown is said by the period that is shown.
    const shown = reorganisation === null && base.knownAt === null ? field.units : undefined;
    const asThen = previous && { ...base, period: previous, wanted, shown };
    const then = asThen && (await this.previousField(manager, asThen, reorganisation, boundary));

    const pillar = query.pillar ?? null;
    const minimumItems = minimumOf(askedOfBlock(form, side), pillar ?? WHOLE_PLAN);
    const scope = [...scopeOf(field.standings, pillar).values()];
    const thenScope = then ? [...scopeOf(then.standings, pillar).values()] : [];
    const pillars = form.pillars.filter(({ code }) =>
      [...lines.map((line) => line.pillar?.code), ...targets.map(({ pillarCode }) => pillarCode)].includes(code),
    );
    const { page, ...paging } = pageOfLocalities(field, query, plan.slug);
    const rows = localityRows({
      field,
      page,
      everyScope: await field.everyScopeOf(page.map(({ unit }) => unit)),
      previous: thenScope,
      movements: then ? movementsBy(thenScope, scope, query.index) : new Map(),
      index: query.index,
      pillar,
      pillars: pillars.map(({ code }) => code),
      indicators: withFigures ? lines.map(({ indicatorId: id, measureUnit }) => ({ id, measureUnit })) : [],
    });
    return {
      ...names,
      period: periodName(period, language),
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
      items: member ? rows : rows.map(publicLocality),
    };
  }

  private async chosenPeriod(
    manager: Manager,
    { plan, query, asOf }: LocalityQuestion,
    periods: readonly PeriodRef[],
  ): Promise<PeriodRef | null> {
    if (query.period !== undefined) return this.periods.require(manager, plan, query.period);
    return this.periods.opening(manager, plan, asOf, periods);
  }

  /** Blocks asked in the period, places first; who is not signed in sees places only. */
  private async blocksOf(
    manager: Manager,
    { plan, member }: LocalityQuestion,
    period: PeriodRef | null,
    form: PlanForm,
  ): Promise<Block[]> {
    const asked = period ? await this.standings.blocksAsked(manager, plan, period.periodId) : new Map<Block, number>();
    const order = [...PLACES, ...BLOCKS.filter((block) => !PLACES.includes(block))];
    return order.filter(
      (block) => asked.has(block) && form.blocks.includes(block) && (member || PLACES.includes(block)),
    );
  }

  private fieldOf(
    manager: Manager,
    question: FieldQuestion,
    reorganisation: Reorganisation | null,
    boundary: LocalityList['boundary'],
  ): Promise<Field> {
    const isOwn = reorganisation === null || boundary === sideOn(reorganisation, question.period.endsOn);
    return isOwn || boundary === null
      ? this.fields.own(manager, question)
      : this.fields.across(manager, question, reorganisation, boundary);
  }

  /** One scope of the period before under its own targets, in the units that are shown. */
  private async previousField(
    manager: Manager,
    question: Omit<FieldQuestion, 'form'>,
    reorganisation: Reorganisation | null,
    boundary: LocalityList['boundary'],
  ): Promise<Field> {
    const { plan, period, knownAt } = question;
    const form = await this.forms.linesOf(manager, plan, period.endsOn, knownAt);
    const block = reorganisation ? reorganisation[sideOn(reorganisation, period.endsOn)].block : question.block;
    return this.fieldOf(manager, { ...question, block, form }, reorganisation, boundary);
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
