import { Injectable } from '@nestjs/common';
import type { Block, Language, UnitPageQuery, UnitStanding } from '@tiendo/contracts';
import {
  bandOf,
  blockOf,
  blockStanding,
  type Breaks,
  brokenBetween,
  minimumOf,
  noRankOf,
  onlyPlace,
  percentOf,
  WHOLE_PLAN,
} from '@tiendo/indicators';
import { askedOfBlock, PlanAsKnown, StandingReader } from '../../figures/index.js';
import { periodTitle, precedingPeriod } from '@tiendo/indicators/periods';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type Board, itemRow } from '../../board/index.js';
import { PeopleService, UnitDirectory, type UnitRef } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import { FormDirectory, PeriodDirectory, periodName, type PeriodRef } from '../../reporting/index.js';
import { attainmentOf, medianOf } from '../localities/attainment.js';
import { type Field, movementBody, movementsBy, scopeOf, standingsOfRows } from '../field/field.js';
import { FieldReader, type FieldQuestion } from '../field/field-reader.js';
import { breaksWithin } from '../series/carry-over.js';
import { unitFacts, type UnitFacts } from './unit-facts.queries.js';
import { UnitLines } from './unit-lines.js';

export interface UnitQuestion {
  readonly plan: PlanRef;
  readonly code: string;
  readonly query: UnitPageQuery;
  readonly asOf: string;
  readonly language: Language;
  /** The plan's items at the two times. */
  readonly board: Board;
}

/** One locality or department in one plan: where it stands, its figures, its items, what is late, its people. */
@Injectable()
export class UnitService {
  constructor(
    private readonly database: Database,
    private readonly known: PlanAsKnown,
    private readonly units: UnitDirectory,
    private readonly people: PeopleService,
    private readonly periods: PeriodDirectory,
    private readonly forms: FormDirectory,
    private readonly fields: FieldReader,
    private readonly lines: UnitLines,
    private readonly standings: StandingReader,
  ) {}

  /** Throws not-found (the unit), period-not-found. */
  page(question: UnitQuestion): Promise<UnitStanding> {
    return this.known.read(question.plan, question.query.knownAt ?? null, (manager) => this.read(manager, question));
  }

  private async read(manager: Manager, question: UnitQuestion): Promise<UnitStanding> {
    const { plan, code, query, asOf, language, board } = question;
    const [facts] = await unitFacts(this.database, manager, plan.provinceId, [code]);
    if (!facts) throw new ApiProblem('not-found');
    const block = blockOf(facts.kind);
    const periods = await this.periods.list(manager, plan);
    const periodById = new Map(periods.map((period) => [period.periodId, period]));
    const given = await this.standings.ofUnit(manager, plan, facts.id, [...periodById.keys()]);
    const period = query.period
      ? await this.periods.require(manager, plan, query.period)
      : await this.opening(manager, plan, periods, given, asOf);
    const previous = period && precedingPeriod(periods, period);
    const knownAt = query.knownAt ?? null;
    const acts = await this.units.actsOf(manager, plan.provinceId);
    const { predecessors, successors } = relativesOf(code, acts);
    const relatives = [...predecessors, ...successors].map((relative) => relative.code);
    const named = await this.units.byCodes(manager, plan.provinceId, [code, ...relatives]);
    const withName = (relative: Relative) => ({ ...relative, name: named.get(relative.code)?.name ?? relative.code });
    const ofKind = periods.filter((one) => one.kind === period?.kind && one.endsOn <= period.endsOn).reverse();
    const breaks = breaksWithin(facts, acts, ofKind);
    const broken = previous && period ? brokenBetween(acts, previous.endsOn, period.endsOn) : new Map<string, string>();
    const field = period && block ? await this.fieldOf(manager, plan, { period, block, knownAt }) : null;
    const before =
      previous && block
        ? await this.fieldOf(manager, plan, { period: previous, block, knownAt, unitId: facts.id })
        : null;
    return {
      plan: { slug: plan.slug, code: plan.code },
      asOf,
      unit: { ...(await this.unitBody(manager, plan, facts, block, period, named.get(code))), block, note: facts.note },
      predecessors: predecessors.map(withName),
      successors: successors.map(withName),
      breaks,
      period: period && periodName(period, language),
      previousPeriod: previous && { code: previous.code, label: periodTitle(previous, language) },
      periods: periods.filter(({ startsOn }) => startsOn <= asOf).map((one) => periodName(one, language)),
      standing:
        field &&
        rankedOnly(
          block,
          standingOf(code, field, before, broken, await this.course(manager, plan, facts.id, ofKind, language)),
        ),
      lines:
        period && block
          ? await this.lines.read(manager, {
              plan,
              unit: facts,
              block,
              period,
              knownAt,
              language,
              periods: ofKind,
              breaks,
              unitIds: field?.field.units.map(({ id }) => id) ?? [],
            })
          : [],
      items: itemsOf(board, facts.id, code),
      missing: [...given]
        .flatMap(([periodId, { asked, reported }]) => {
          const one = periodById.get(periodId);
          if (!one || one.closesOn >= asOf || reported >= asked) return [];
          return [{ code: one.code, label: periodTitle(one, language), closesOn: one.closesOn, asked, reported }];
        })
        .sort((a, b) => (a.closesOn < b.closesOn ? 1 : -1)),
      people: (await this.people.beside(manager, plan.provinceId, [facts.id], asOf)).map(
        ({ fullName, position, role, phone, email }) => ({ fullName, position, role, phone, email }),
      ),
    };
  }

  /** Share and places of one unit over some periods, in their order. */
  private async course(
    manager: Manager,
    plan: PlanRef,
    unitId: string,
    periods: readonly PeriodRef[],
    language: Language,
  ): Promise<NonNullable<UnitStanding['standing']>['course']> {
    const periodIds = periods.map(({ periodId }) => periodId);
    const kept = await this.standings.attainedByUnit(manager, plan, {
      periodIds,
      pillar: WHOLE_PLAN,
      unitIds: [unitId],
    });
    return periods.flatMap((period) => {
      const its = kept.find(({ periodId }) => periodId === period.periodId);
      if (!its) return [];
      const places = its.best === null || its.worst === null ? null : { best: its.best, worst: its.worst };
      const percent = percentOf(its.met, its.total, 2);
      return [{ code: period.code, label: periodTitle(period, language), percent, places }];
    });
  }

  /** The period to open on among those in which the unit itself was asked; among all where it never was. */
  private opening(
    manager: Manager,
    plan: PlanRef,
    periods: readonly PeriodRef[],
    given: ReadonlyMap<string, unknown>,
    asOf: string,
  ): Promise<PeriodRef | null> {
    const own = periods.filter(({ periodId }) => given.has(periodId));
    return this.periods.opening(manager, plan, asOf, own.length > 0 ? own : periods);
  }

  /** The units of a block in a period; with `unitId` in the whole plan, and that unit in every scope. */
  private async fieldOf(
    manager: Manager,
    plan: PlanRef,
    { unitId, ...question }: Pick<FieldQuestion, 'period' | 'block' | 'knownAt'> & { unitId?: string },
  ): Promise<{ field: Field; minimumItems: number; pillars: readonly { code: string; name: string }[] }> {
    const form = await this.forms.linesOf(manager, plan, question.period.endsOn, question.knownAt);
    const whole = unitId === undefined ? {} : { pillar: WHOLE_PLAN };
    const all = await this.fields.own(manager, { plan, form, ...question, ...whole });
    const field = unitId === undefined ? all : await this.withOwnPillars(manager, plan, all, form.pillars, unitId);
    return { field, minimumItems: minimumOf(askedOfBlock(form, question.block), WHOLE_PLAN), pillars: form.pillars };
  }

  /** A field of the whole plan with where one of its units stands in each pillar. */
  private async withOwnPillars(
    manager: Manager,
    plan: PlanRef,
    field: Field,
    pillars: readonly { readonly code: string }[],
    unitId: string,
  ): Promise<Field> {
    if (field.keys === null) return field;
    const keys = { ...field.keys, unitIds: [unitId], pillars: pillars.map(({ code }) => code) };
    const own = standingsOfRows(await this.standings.ofUnits(manager, plan, keys), field.units);
    return { ...field, standings: [...field.standings, ...own], keys: null };
  }

  private async unitBody(
    manager: Manager,
    plan: PlanRef,
    facts: UnitFacts,
    block: Block | null,
    period: PeriodRef | null,
    ref: UnitRef | undefined,
  ): Promise<Omit<UnitStanding['unit'], 'block' | 'note'>> {
    const day = facts.validTo ?? period?.endsOn ?? plan.endsOn;
    const listed = block ? await this.units.blockOn(manager, plan.provinceId, block, day) : [];
    const shown = listed.find(({ id }) => id === facts.id);
    const { code, name, kind, validFrom, validTo } = facts;
    const { shortName = ref?.shortName ?? null, officialOrder = 0, parent = null, tile = null } = shown ?? {};
    return {
      code,
      name,
      shortName,
      nowName: ref?.nowName ?? null,
      kind,
      officialOrder,
      validFrom,
      validTo,
      parent: parent?.code ?? null,
      tile,
    };
  }
}

type Asked = { field: Field; minimumItems: number; pillars: readonly { code: string; name: string }[] };

function standingOf(
  code: string,
  { field, minimumItems, pillars }: Asked,
  before: Asked | null,
  broken: Breaks,
  course: NonNullable<UnitStanding['standing']>['course'],
): UnitStanding['standing'] {
  const scope = scopeOf(field.standings, null);
  const own = scope.get(code);
  if (!own || own.tally.asked === 0) return null;
  const all = [...scope.values()];
  const then = before ? [...scopeOf(before.field.standings, null).values()] : [];
  const movement = before ? movementsBy(then, all, 'completion', broken).get(code) : undefined;
  const ranked = all.filter(({ completion }) => completion.places !== null);
  const placed = all.filter(
    ({ completion, tally }) => completion.places !== null || noRankOf('completion', tally, minimumItems) === 'tooWide',
  );
  const percents = ranked.flatMap(({ tally }) => percentOf(tally.met, tally.total, 2) ?? []);
  const { places } = own.completion;
  return {
    ...attainmentOf(own.tally),
    rank: onlyPlace(places),
    places,
    previousRank: onlyPlace(then.find(({ unit }) => unit === code)?.completion.places),
    movement: movementBody(movement),
    ranked: ranked.length,
    quartile: bandOf(places, placed.length),
    bestPercent: percents.length === 0 ? null : Math.max(...percents),
    medianPercent: medianOf(percents),
    pillars: pillars.flatMap((pillar) => {
      const inPillar = scopeOf(field.standings, pillar.code);
      const its = inPillar.get(code);
      if (!its || its.tally.asked === 0) return [];
      const shares = [...inPillar.values()].flatMap(({ tally, completion }) =>
        completion.places === null ? [] : (percentOf(tally.met, tally.total, 2) ?? []),
      );
      return [{ code: pillar.code, name: pillar.name, ...attainmentOf(its.tally), medianPercent: medianOf(shares) }];
    }),
    course,
  };
}

/** Of units that are not ranked as a matter of course (departments, central agencies) no place is told. */
function rankedOnly(block: Block | null, standing: UnitStanding['standing']): UnitStanding['standing'] {
  if (standing === null || (block !== null && blockStanding(block) === 'ranked')) return standing;
  return {
    ...standing,
    ...{ rank: null, places: null, previousRank: null, movement: null, ranked: 0, quartile: null },
    course: standing.course.map((point) => ({ ...point, places: null })),
  };
}

type Relative = Omit<UnitStanding['predecessors'][number], 'name'>;

/** What the unit was made of and what it became, by the acts that name it. */
function relativesOf(
  code: string,
  acts: Awaited<ReturnType<UnitDirectory['actsOf']>>,
): { predecessors: Relative[]; successors: Relative[] } {
  const links = acts.flatMap(({ effectiveOn, links: its }) => its.map((link) => ({ ...link, effectiveOn })));
  return {
    predecessors: links.flatMap(({ from, to, effectiveOn }) =>
      to === code && from !== code ? [{ code: from, effectiveOn }] : [],
    ),
    successors: links.flatMap(({ from, to, effectiveOn }) =>
      from === code && to !== code ? [{ code: to, effectiveOn }] : [],
    ),
  };
}

const ROLES = ['lead', 'executing', 'coordinating'] as const;

/** Items the unit leads, carries out or takes part in, each under the first of these roles; in the plan's order. */
function itemsOf(board: Board, unitId: string, code: string): UnitStanding['items'] {
  return board.items.flatMap((row) => {
    const role = ROLES.find((one) => row.item.units[one].some((unit) => unit.code === code));
    if (role === undefined) return [];
    const own = row.item.units.executing.some((unit) => unit.code === code)
      ? (row.state.byUnit.get(unitId)?.status ?? 'noStatement')
      : null;
    return [{ role, own, item: itemRow(board, row) }];
  });
}
