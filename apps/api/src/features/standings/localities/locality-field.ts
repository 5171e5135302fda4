import { Injectable } from '@nestjs/common';
import type { LocalityQuery } from '@tiendo/contracts';
import {
  acrossBreak,
  blockStanding,
  brokenBetween,
  type Breaks,
  minimumOf,
  type Movement,
  type Standing,
  WHOLE_PLAN,
} from '@tiendo/indicators';
import { precedingPeriod } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { askedOfBlock, StandingReader } from '../../figures/index.js';
import { parentsOf } from '../../org/index.js';
import { type PlanRef, type Withheld, WithheldReader } from '../../plans/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import { movementsBy, scopeOf, standingsOfRows, type Field } from '../field/field.js';
import { FieldReader, type FieldQuestion } from '../field/field-reader.js';
import { groupsUnder, type Reorganisation } from '../field/reorganisation.js';
import { GroundReader, type GroundQuestion, isKnown, type Ground, type KnownGround } from './ground.js';
import { orderedUnits, type OrderedUnits, type PlacedUnit, wholeOf } from './locality-list.js';

/** Beyond so many units of a page every standing of the block is read, not those of each unit. */
const LOOKED_UP = 500;

type Index = LocalityQuery['index'];
type Order = Pick<LocalityQuery, 'sort' | 'index'>;

export interface LocalityFieldQuestion extends GroundQuestion {
  readonly query: GroundQuestion['query'] & Pick<LocalityQuery, 'pillar'>;
}

/** What every page of localities of one choice has in common. What a page may ask in turn is worked out once. */
export class LocalityField {
  readonly pillar: string | null;
  /** Of the listed scope, by unit. */
  readonly scope: ReadonlyMap<string, Standing>;
  /** The same of the period before. */
  readonly previous: ReadonlyMap<string, Standing>;
  readonly parents: ReturnType<typeof parentsOf>;
  private readonly orders = new Map<string, OrderedUnits>();
  private readonly moved = new Map<Index, ReadonlyMap<string, Movement>>();
  private readonly wholes = new Map<Index, ReturnType<typeof wholeOf>>();

  constructor(
    readonly ground: KnownGround,
    readonly field: Field,
    readonly parts: LocalityParts,
  ) {
    this.pillar = parts.pillar;
    this.scope = scopeOf(field.standings, parts.pillar);
    this.previous = scopeOf(parts.before?.field.standings ?? [], parts.pillar);
    this.parents = parentsOf(field.units);
  }

  ordered(order: Order): OrderedUnits {
    const key = `${order.sort} ${order.index}`;
    const made =
      this.orders.get(key) ?? orderedUnits(this.field, this.scope, { ...order, pillar: this.pillar ?? undefined });
    this.orders.set(key, made);
    return made;
  }

  whole(index: Index): ReturnType<typeof wholeOf> {
    const made = this.wholes.get(index) ?? wholeOf([...this.scope.values()], index, this.field.units.length);
    this.wholes.set(index, made);
    return made;
  }

  /**
   * Movement of units since the period before. Across the reorganisation that is shown figures of then are those of the
   * same ground; whose could not be carried over is not new but cannot be compared.
   */
  movements(index: Index): ReadonlyMap<string, Movement> {
    const made = this.moved.get(index) ?? this.movementsOf(index);
    this.moved.set(index, made);
    return made;
  }

  private movementsOf(index: Index): ReadonlyMap<string, Movement> {
    const { before } = this.parts;
    if (before === null) return new Map();
    const { reorganisation, period } = this.ground;
    const { effectiveOn } = reorganisation ?? {};
    const previous = before.period;
    const movements = movementsBy([...this.previous.values()], [...this.scope.values()], index, before.breaks);
    const isAcross = effectiveOn !== undefined && previous.endsOn < effectiveOn && effectiveOn <= period.endsOn;
    if (reorganisation === null || !isAcross) return movements;
    const those = new Set(reorganisation.before.units.map(({ code }) => code));
    const ofTheDay = brokenBetween(reorganisation.acts, previous.endsOn, period.endsOn);
    for (const [code, { kind }] of movements) {
      const broken = those.has(code) && kind === 'new' ? acrossBreak(code, true, ofTheDay) : null;
      if (broken !== null) movements.set(code, broken);
    }
    return movements;
  }
}

interface LocalityParts {
  readonly pillar: string | null;
  readonly before: { readonly period: PeriodRef; readonly field: Field; readonly breaks: Breaks } | null;
  readonly targets: KnownGround['form']['targets'];
  readonly lines: KnownGround['form']['lines'];
  readonly pillars: KnownGround['form']['pillars'];
  /** Figures stand beside: for members, where no target is asked. */
  readonly withFigures: boolean;
  readonly isRanked: boolean;
  readonly minimumItems: number;
  readonly reorganisation: ReorganisationTold | null;
}

/** A reorganisation as answers tell it. */
export interface ReorganisationTold {
  readonly effectiveOn: string;
  readonly before: Pick<Reorganisation['before'], 'block'> & { units: number };
  readonly after: Pick<Reorganisation['after'], 'block'> & { units: number };
  readonly rules: { rule: Awaited<ReturnType<FieldReader['rulesOf']>>[number]['carryRule']; indicators: string[] }[];
  readonly comparable: number;
  readonly notComparable: string[];
}

/** Reads what the pages of localities are cut from. */
@Injectable()
export class LocalityFieldReader {
  constructor(
    private readonly grounds: GroundReader,
    private readonly fields: FieldReader,
    private readonly standings: StandingReader,
    private readonly withheld: WithheldReader,
  ) {}

  /** Throws period-not-found, and sign-in-required for bodies that are no places. */
  async read(manager: Manager, question: LocalityFieldQuestion): Promise<LocalityField | Ground> {
    const { plan, query, member } = question;
    const ground = await this.grounds.read(manager, question);
    if (!isKnown(ground)) return ground;
    const { periods, form, block, side, reorganisation } = ground;
    const knownAt = query.knownAt ?? null;
    const base = { plan, block, form, knownAt };
    const targets = form.targets.filter((target) => target.block === side);
    const lines = form.lines.filter((line) => line.block === side);
    const withFigures = member && targets.length === 0;
    // Every unit is needed in one scope, to know its order; in the others only the units that a page shows.
    const scope = { pillar: query.pillar ?? WHOLE_PLAN };
    const now = { ...base, block: side, period: ground.period, withFigures, ...scope };
    const field = await this.grounds.fieldOf(manager, now, ground);
    const previous = precedingPeriod(periods, ground.period);
    // Kept places are those of the period's own units; which of them are shown is said by the period that is shown.
    const shown = reorganisation === null && knownAt === null ? field.units : undefined;
    const asThen = previous && { ...base, period: previous, ...scope, shown };
    const then = asThen && (await this.grounds.otherField(manager, asThen, ground));
    const pillar = query.pillar ?? null;
    const pillars = form.pillars.filter(({ code }) =>
      [...lines.map((line) => line.pillar?.code), ...targets.map(({ pillarCode }) => pillarCode)].includes(code),
    );
    return new LocalityField(ground, field, {
      pillar,
      before:
        then && previous
          ? {
              period: previous,
              field: then,
              breaks: await this.fields.breaksSince(
                manager,
                plan,
                previous,
                ground.period,
                reorganisation?.effectiveOn,
              ),
            }
          : null,
      targets,
      lines,
      pillars,
      withFigures,
      isRanked: blockStanding(side) === 'ranked',
      minimumItems: minimumOf(askedOfBlock(form, side), pillar ?? WHOLE_PLAN),
      reorganisation:
        reorganisation && (await this.told(manager, now, reorganisation, await this.withheld.from(plan, member))),
    });
  }

  /**
   * Where the units of a page stand in every scope. Without a transaction (`manager` null) as known now; null: the plan
   * was written to since the field was read.
   */
  async everyScope(
    manager: Manager | null,
    plan: PlanRef,
    { field, parts }: LocalityField,
    page: readonly PlacedUnit[],
  ): Promise<readonly Standing[] | null> {
    const { keys } = field;
    if (keys === null) return field.standings;
    const units = page.map(({ unit }) => unit);
    if (units.length > LOOKED_UP && manager !== null) {
      return standingsOfRows(await this.standings.ofBlock(manager, plan, keys), units);
    }
    const unitIds = units.map(({ id }) => id);
    const wanted = { ...keys, unitIds, pillars: parts.pillars.map(({ code }) => code) };
    const rows =
      manager === null
        ? await this.standings.ofUnitsAt(plan, plan.revision, wanted)
        : await this.standings.ofUnits(manager, plan, wanted);
    return rows && standingsOfRows(rows, units);
  }

  private async told(
    manager: Manager,
    question: FieldQuestion,
    reorganisation: Reorganisation,
    withheld: Withheld,
  ): Promise<ReorganisationTold> {
    const { effectiveOn, before, after } = reorganisation;
    const rules = await this.fields.rulesOf(manager, { ...question, block: after.block });
    const names = new Map<(typeof rules)[number]['carryRule'], string[]>();
    for (const { code, carryRule, name } of rules) {
      if (!withheld.indicators.has(code)) names.set(carryRule, [...(names.get(carryRule) ?? []), name]);
    }
    const { comparable } = groupsUnder(
      reorganisation,
      rules.some(({ carryRule }) => carryRule === 'sum') ? 'sum' : (rules[0]?.carryRule ?? 'notComparable'),
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
