import { Injectable } from '@nestjs/common';
import { type Block, BLOCKS, type Boundary, type LocalityQuery } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { StandingReader } from '../../figures/index.js';
import type { PlanRef } from '../../plans/index.js';
import { FormDirectory, PeriodDirectory, type PeriodRef, type PlanForm } from '../../reporting/index.js';
import type { Field } from '../field/field.js';
import { FieldReader, type FieldQuestion } from '../field/field-reader.js';
import { type Reorganisation, sideOn } from '../field/reorganisation.js';

/** Blocks whose units are places, the largest division last. */
const PLACES: readonly Block[] = ['communes', 'districts', 'provinces'];

export interface GroundQuestion {
  readonly plan: PlanRef;
  readonly query: Pick<LocalityQuery, 'period' | 'block' | 'boundary' | 'knownAt'>;
  /** Day that decides which period a screen opens on. */
  readonly asOf: string;
  /** False: only what leaves the house. */
  readonly member: boolean;
}

/** Which units are looked at, in which period, and what is asked of them there. */
export interface Ground {
  readonly periods: readonly PeriodRef[];
  readonly period: PeriodRef | null;
  readonly form: PlanForm;
  /** Blocks that are asked in the period; the one that is looked at. */
  readonly blocks: readonly Block[];
  readonly block: Block | null;
}

/** A ground with figures. */
export interface KnownGround extends Ground {
  readonly period: PeriodRef;
  readonly block: Block;
  readonly reorganisation: Reorganisation | null;
  readonly boundary: Boundary | null;
  /** The block that was asked in the period: that of the side of the reorganisation the period is on. */
  readonly side: Block;
}

/** The choice behind the screen of localities, settled once for every answer about it. */
@Injectable()
export class GroundReader {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly forms: FormDirectory,
    private readonly fields: FieldReader,
    private readonly standings: StandingReader,
  ) {}

  /** Throws period-not-found, and sign-in-required for bodies that are no places. */
  async read(manager: Manager, question: GroundQuestion): Promise<Ground | KnownGround> {
    const { plan, query, asOf, member } = question;
    const periods = await this.periods.list(manager, plan);
    const period = await this.chosenPeriod(manager, question, periods);
    const form = await this.forms.linesOf(manager, plan, period?.endsOn ?? asOf, query.knownAt ?? null);
    const blocks = await this.blocksOf(manager, question, period, form);
    const block = query.block ?? PLACES.find((one) => blocks.includes(one)) ?? blocks[0] ?? null;
    if (block !== null && !member && !PLACES.includes(block)) throw new ApiProblem('sign-in-required');
    const ground = { periods, period, form, blocks, block };
    if (period === null || block === null) return ground;

    const span = { from: periods.at(-1)?.startsOn ?? plan.startsOn, to: periods[0]?.endsOn ?? plan.endsOn };
    const reorganisation = await this.fields.reorganisation(manager, plan, { block, blocks: form.blocks, span });
    const boundary = reorganisation === null ? null : (query.boundary ?? sideOn(reorganisation, period.endsOn));
    const side = reorganisation === null ? block : reorganisation[sideOn(reorganisation, period.endsOn)].block;
    return { ...ground, period, block, reorganisation, boundary, side };
  }

  /** The units that are shown, with where they stand in the question's period. */
  fieldOf(
    manager: Manager,
    question: FieldQuestion,
    { reorganisation, boundary }: Pick<KnownGround, 'reorganisation' | 'boundary'>,
  ): Promise<Field> {
    const isOwn = reorganisation === null || boundary === sideOn(reorganisation, question.period.endsOn);
    return isOwn || boundary === null
      ? this.fields.own(manager, question)
      : this.fields.across(manager, question, reorganisation, boundary);
  }

  /** One scope of another period under its own targets, in the units that are shown. */
  async otherField(manager: Manager, question: Omit<FieldQuestion, 'form'>, ground: KnownGround): Promise<Field> {
    const { plan, period, knownAt } = question;
    const { reorganisation } = ground;
    const form = await this.forms.linesOf(manager, plan, period.endsOn, knownAt);
    const block = reorganisation ? reorganisation[sideOn(reorganisation, period.endsOn)].block : question.block;
    return this.fieldOf(manager, { ...question, block, form }, ground);
  }

  private async chosenPeriod(
    manager: Manager,
    { plan, query, asOf }: GroundQuestion,
    periods: readonly PeriodRef[],
  ): Promise<PeriodRef | null> {
    if (query.period !== undefined) return this.periods.require(manager, plan, query.period);
    return this.periods.opening(manager, plan, asOf, periods);
  }

  /** Blocks asked in the period, places first; who is not signed in sees places only. */
  private async blocksOf(
    manager: Manager,
    { plan, member }: GroundQuestion,
    period: PeriodRef | null,
    form: PlanForm,
  ): Promise<Block[]> {
    const asked = period ? await this.standings.blocksAsked(manager, plan, period.periodId) : new Map<Block, number>();
    const order = [...PLACES, ...BLOCKS.filter((block) => !PLACES.includes(block))];
    return order.filter(
      (block) => asked.has(block) && form.blocks.includes(block) && (member || PLACES.includes(block)),
    );
  }
}

/** Whether there is anything to show. */
export const isKnown = (ground: Ground | KnownGround): ground is KnownGround => 'side' in ground;
