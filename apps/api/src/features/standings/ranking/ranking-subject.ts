import { Injectable } from '@nestjs/common';
import type { Block, RankingBody, RankingUnitQuery } from '@tiendo/contracts';
import { blockStanding, isComparableAcrossUnits, type RankingRule } from '@tiendo/indicators';
import { minimumOf, type StandingIndex, WHOLE_PLAN } from '@tiendo/indicators/standing';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem, RecentlyUsed } from '../../../platform/http/index.js';
import { type PlanRef, PlansService, type Withheld } from '../../plans/index.js';
import {
  type AskedLine,
  type AskedTarget,
  FormDirectory,
  PeriodDirectory,
  type PeriodRef,
  type PlanForm,
} from '../../reporting/index.js';
import { askedOfBlock, type FieldKey, StandingReader } from '../../figures/index.js';
import { isRankingOrdered, type PublicationKey } from '../publications/publication.queries.js';

/** What a ranking is by: an index of the plan, or the figures of one indicator. */
export type RankingIndex =
  | { readonly kind: 'standing'; readonly index: StandingIndex }
  | { readonly kind: 'indicator'; readonly line: AskedLine };

/** One ranking: whose, when, of whom, by what, and what it is compared with. */
export interface RankingSubject {
  readonly plan: PlanRef;
  readonly period: PeriodRef;
  readonly against: PeriodRef | null;
  readonly block: Block;
  /** As addresses name it: `completion`, `achievement`, `indicator:<code>`. */
  readonly indexCode: string;
  readonly index: RankingIndex;
  readonly indexChosen: RankingBody['indexChosen'];
  readonly order: RankingBody['order'];
  readonly pillar: { readonly code: string; readonly name: string } | null;
  /** Least number of targets to be ranked by. */
  readonly minimumItems: number;
  /** What the plan asks on the last day of the period. */
  readonly form: PlanForm;
}

/** `knownAt`: what had been recorded by then decides; left out: what is recorded now. */
export type SubjectQuery = Pick<
  RankingUnitQuery,
  'block' | 'period' | 'index' | 'order' | 'pillar' | 'against' | 'knownAt'
>;

const INDICATOR = 'indicator:';
const USUAL = 'completion';

/** Subjects kept at once: some kilobytes each, mostly what the form asks. */
const KEPT_SUBJECTS = 64;

/** Finds out which ranking an address means. */
@Injectable()
export class SubjectReader {
  private readonly kept = new RecentlyUsed<Promise<RankingSubject>>(KEPT_SUBJECTS);

  constructor(
    private readonly clock: Clock,
    private readonly plans: PlansService,
    private readonly periods: PeriodDirectory,
    private readonly forms: FormDirectory,
    private readonly standings: StandingReader,
  ) {}

  /** The same, found out once per `state` of the plan and its units: its pages have it in common. */
  remembered(manager: Manager, plan: PlanRef, query: SubjectQuery, state: string): Promise<RankingSubject> {
    const { block, period, index, order, pillar, against } = query;
    const key = JSON.stringify([plan.planId, state, this.clock.today(), block, period, index, order, pillar, against]);
    return this.kept.getOrMake(key, () => this.resolve(manager, plan, query));
  }

  /**
   * The ranking a query means: by default the period that every screen of the plan opens on, its largest block, the share of targets met
   * (or what there is without targets), compared with the period before of the same kind. `isOrdered`: a document that is
   * about to be recorded orders the units to be ranked; left out: whether one is recorded. Throws ApiProblem:
   * period-not-found, ranking-not-found, invalid-request, unknown-indicator.
   */
  async resolve(manager: Manager, plan: PlanRef, query: SubjectQuery, isOrdered?: boolean): Promise<RankingSubject> {
    const period =
      query.period === undefined
        ? await this.periods.opening(manager, plan, this.plans.defaultAsOf(plan))
        : await this.periods.require(manager, plan, query.period);
    if (!period) throw new ApiProblem('ranking-not-found');
    const against = await this.comparedWith(manager, plan, period, query.against);
    const ids = [period, against].flatMap((one) => one?.periodId ?? []);
    const ranked = await this.standings.blocksByPeriod(manager, plan, ids);
    const block = query.block ?? ranked.find(({ periodId }) => periodId === period.periodId)?.block;
    const isRanked = ranked.some((one) => one.periodId === period.periodId && one.block === block);
    if (block === undefined || !isRanked) throw new ApiProblem('ranking-not-found');
    const form = await this.forms.linesOf(manager, plan, period.endsOn);
    const code = query.index ?? (await this.usualIndex(manager, plan, period, block, form));
    const index = indexOf(code, form, block);
    const { provinceId, planId } = plan;
    const key = { provinceId, planId, periodId: period.periodId, block, pillar: query.pillar ?? '', indexCode: code };
    const mayRank = await this.mayRank(manager, key, isOrdered, query.knownAt);
    const order = mayRank ? orderOf(query, index) : listedOnly(query);
    const pillar = pillarOf(query, form, index);
    const compared = ranked.some((one) => one.periodId === against?.periodId && one.block === block) ? against : null;
    const minimumItems =
      index.kind === 'indicator' ? 1 : minimumOf(askedOfBlock(form, block), pillar?.code ?? WHOLE_PLAN);
    const indexChosen = query.index !== undefined ? 'asked' : code === USUAL ? 'usual' : 'noTargets';
    const common = { plan, period, against: compared, block, pillar, minimumItems, form };
    return { ...common, indexCode: code, index, indexChosen, order };
  }

  /**
   * What a block is ranked by when nothing is said: the share of targets met; where it has no targets, its first
   * indicator with figures that can be compared between units; where it has none either, the first with figures, which
   * is listed. A count is never what units are ranked by unasked.
   */
  private async usualIndex(
    manager: Manager,
    { provinceId, planId }: PlanRef,
    { periodId }: PeriodRef,
    block: Block,
    form: PlanForm,
  ): Promise<string> {
    if (form.targets.some((target) => target.block === block)) return USUAL;
    const lines = form.lines.filter((line) => line.block === block);
    const key = { provinceId, planId, periodId, block, pillar: '' };
    const ids = lines.map(({ indicatorId }) => indicatorId);
    const filled = await this.standings.indicatorsWithFigures(manager, key, ids);
    const given = lines.filter(({ indicatorId }) => filled.has(indicatorId));
    const first = given.find(isComparableAcrossUnits) ?? given[0];
    return first ? `${INDICATOR}${first.indicatorCode}` : USUAL;
  }

  /** Whether the units of a block may be ranked at all: departments where a recorded document orders it. */
  private async mayRank(
    manager: Manager,
    key: PublicationKey,
    isOrdered: boolean | undefined,
    knownAt: string | undefined,
  ): Promise<boolean> {
    const standing = blockStanding(key.block);
    if (standing !== 'byDecision') return standing === 'ranked';
    return isOrdered ?? isRankingOrdered(manager, key, knownAt);
  }

  private async comparedWith(
    manager: Manager,
    plan: PlanRef,
    period: PeriodRef,
    against: string | undefined,
  ): Promise<PeriodRef | null> {
    if (against === 'none') return null;
    if (against === undefined) return this.periods.preceding(manager, period);
    return this.periods.require(manager, plan, against);
  }
}

/** Which kept standings a subject reads, in its period or in the one it is compared with. */
export function fieldKey({ plan, block, pillar }: RankingSubject, { periodId }: PeriodRef): FieldKey {
  return { provinceId: plan.provinceId, planId: plan.planId, periodId, block, pillar: pillar?.code ?? '' };
}

/** Targets asked of the block, within the pillar where one is chosen. */
export function targetsOf({ form, block, pillar }: RankingSubject): AskedTarget[] {
  return form.targets.filter((one) => one.block === block && (pillar === null || one.pillarCode === pillar.code));
}

/** Whether an index is the figures of an indicator that is kept from who asks. */
export const isWithheld = ({ indicators }: Withheld, indexCode: string): boolean =>
  indexCode.startsWith(INDICATOR) && indicators.has(indexCode.slice(INDICATOR.length));

/** Which publications a ranking has. */
export function keyOf({ plan, period, block, pillar, indexCode }: RankingSubject): PublicationKey {
  const { provinceId, planId } = plan;
  return { provinceId, planId, periodId: period.periodId, block, pillar: pillar?.code ?? '', indexCode };
}

/** What ranks the subject's scores: the end that is better, or the one asked for, within the limits of the indicator. */
export function ruleOf({ index, order }: RankingSubject): RankingRule {
  if (index.kind === 'standing') return { direction: 'higherIsBetter' };
  const { direction, limitLow, limitHigh } = index.line;
  const isLowest = order === 'lowest' || (order === 'best' && direction === 'lowerIsBetter');
  return {
    direction: isLowest ? 'lowerIsBetter' : 'higherIsBetter',
    limits: { low: limitLow, high: limitHigh },
  };
}

/** In which order the figures stand. Counts and neutral indicators are ranked only where the question names an end. */
function orderOf({ order }: SubjectQuery, index: RankingIndex): RankingBody['order'] {
  const isComparable = index.kind === 'standing' || isComparableAcrossUnits(index.line);
  if (!isComparable) return order ?? 'listed';
  if (order === undefined) return 'best';
  const detail = {
    vi: 'Chỉ số này đã có chiều tốt hơn, không chọn thứ tự khác; hãy bỏ tham số order',
    en: 'This index has a better end of its own; leave out order',
  };
  throw new ApiProblem('invalid-request', { errors: [{ pointer: '/order', detail }] });
}

/** Units that are not ranked stand in the official order; no end of anything comes first. */
function listedOnly({ order }: SubjectQuery): RankingBody['order'] {
  if (order === undefined) return 'listed';
  const detail = {
    vi: 'Khối này chỉ liệt kê kết quả, không xếp theo thứ tự; hãy bỏ tham số order',
    en: 'Units of this block are listed, not put in an order; leave out order',
  };
  throw new ApiProblem('invalid-request', { errors: [{ pointer: '/order', detail }] });
}

function indexOf(code: string, form: PlanForm, block: Block): RankingIndex {
  if (code === 'completion' || code === 'achievement') return { kind: 'standing', index: code };
  const indicator = code.slice(INDICATOR.length);
  const line = form.lines.find((one) => one.block === block && one.indicatorCode === indicator);
  if (!line) throw new ApiProblem('unknown-indicator');
  return { kind: 'indicator', line };
}

function pillarOf({ pillar }: SubjectQuery, form: PlanForm, index: RankingIndex): RankingSubject['pillar'] {
  if (pillar === undefined) return null;
  const found = form.pillars.find(({ code }) => code === pillar);
  if (found && index.kind === 'standing') return found;
  const detail =
    index.kind === 'standing'
      ? { vi: 'Kế hoạch không có trụ cột này', en: 'The plan has no such pillar' }
      : { vi: 'Một chỉ số thì không xếp theo trụ cột', en: 'One indicator is not ranked by pillar' };
  throw new ApiProblem('invalid-request', { errors: [{ pointer: '/pillar', detail }] });
}
