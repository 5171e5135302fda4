import { Injectable } from '@nestjs/common';
import type { Language, RankingBody, RankingQuery, RankingTrend, RankingTrendQuery } from '@tiendo/contracts';
import { isToldToVisitors } from '@tiendo/indicators';
import { periodTitle } from '@tiendo/indicators/periods';
import { compareInstants } from '@tiendo/indicators/time';
import { z } from 'zod';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, CursorInteger, decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { PlanCache, type CachedPlan, type PlanRef, type Withheld, WithheldReader } from '../../plans/index.js';
import { PeriodDirectory, periodName } from '../../reporting/index.js';
import { PlanAsKnown, StandingReader } from '../../figures/index.js';
import { audienceOf } from './audience.js';
import { LiveRankings } from './live-rankings.js';
import { PublicationBodies } from '../publications/publication-bodies.js';
import {
  linesOfPublication,
  publicationsFor,
  publicationsOf,
  type PublicationRow,
} from '../publications/publication.queries.js';
import { headOf, linesForVisitors, type RankedLine, withinOf } from './ranking-rows.js';
import { parentsOf } from '../../org/index.js';
import { isWithheld, keyOf, type RankingSubject, SubjectReader, type SubjectQuery } from './ranking-subject.js';

/** Lines that cross each other: more than these cannot be told apart. */
const TREND_UNITS_MAX = 15;

/** A ranking as one reader may see it: the frozen rows of a publication, or the figures as they are now. */
export interface VisibleRanking {
  readonly subject: RankingSubject;
  readonly version: 'live' | 'published';
  /** The publication shown, or the one that is being prepared. */
  readonly publication: PublicationRow | null;
  readonly latestPublished: string | null;
  readonly audience: RankingBody['audience'];
  /** The same of the live ranking, which this may not be. */
  readonly live: RankingBody['audience'];
  readonly lines: readonly RankedLine[];
  readonly minimumItems: number;
  readonly bySourceClasses: boolean;
}

/** Left out: as known now. */
type Moment = Pick<RankingQuery, 'knownAt'>;

type Head = ReturnType<typeof headOf> & Pick<RankingBody, 'parents'>;

/** Rankings of the units of a block: live and published, page by page, over periods. */
@Injectable()
export class RankingsService {
  /** Of rankings that are kept: every page of one has the same head. */
  private readonly heads = new WeakMap<readonly RankedLine[], Head>();

  constructor(
    private readonly database: Database,
    private readonly memory: PlanCache,
    private readonly periods: PeriodDirectory,
    private readonly subjects: SubjectReader,
    private readonly live: LiveRankings,
    private readonly publications: PublicationBodies,
    private readonly standings: StandingReader,
    private readonly known: PlanAsKnown,
    private readonly withheld: WithheldReader,
  ) {}

  /** The plan a question is about, when this person may see it. */
  planOf(actor: ActorContext, { plan }: Pick<RankingQuery, 'plan'>): Promise<CachedPlan> {
    return this.memory.resolve(plan, actor);
  }

  /** One page of a ranking. */
  ranking(actor: ActorContext, remembered: CachedPlan, query: RankingQuery, language: Language): Promise<RankingBody> {
    return this.reading(remembered, query, (manager) => this.pageOf(manager, actor, remembered, query, language));
  }

  /** Runs `work` on the data as they are now, or as they were known at the moment that a question names. */
  reading<T>({ plan }: CachedPlan, { knownAt }: Moment, work: (manager: Manager) => Promise<T>): Promise<T> {
    return knownAt === undefined ? work(this.database.manager) : this.known.read(plan, knownAt, work);
  }

  private async pageOf(
    manager: Manager,
    actor: ActorContext,
    remembered: CachedPlan,
    query: RankingQuery,
    language: Language,
  ): Promise<RankingBody> {
    const visible = await this.visible(manager, actor, remembered, query);
    const { subject, lines, publication, version, audience, minimumItems, bySourceClasses } = visible;
    const { plan, period, against, block, index, indexCode, indexChosen, order, pillar } = subject;
    const reader = {
      isOffice: actor.can('ranking.publish', plan.provinceId),
      isMember: actor.can('plan.read', plan.provinceId),
      language,
    };
    const within = query.parent === undefined ? null : withinOf(lines, query.parent);
    const told = reader.isMember || order !== 'best' ? lines : linesForVisitors(lines);
    const shown = query.parent === undefined ? told : told.filter(({ parent }) => parent?.code === query.parent);
    const [from = 0] = decodeCursor(query, z.tuple([CursorInteger])) ?? [];
    const page = shown.slice(from, from + query.limit).map(({ row }) => row);
    const next = from + page.length;
    const head = this.headOf(lines);
    // Nobody leads by having the largest number of something.
    const isLed = audience === 'all' && order === 'best';
    const [body = null] = await this.publications.of(manager, plan, publication ? [publication] : [], reader);
    return {
      plan: {
        ...{ slug: plan.slug, code: plan.code, title: plan.title },
        ...{ province: plan.provinceName, simulated: plan.simulated },
      },
      block,
      period: periodName(period, language),
      against: against && periodName(against, language),
      index: indexCode,
      indexChosen,
      order,
      indicator:
        index.kind === 'indicator'
          ? {
              ...{ code: index.line.indicatorCode, name: index.line.indicatorName },
              ...{ measureUnit: index.line.measureUnit, direction: index.line.direction },
            }
          : null,
      pillar,
      version,
      publication: body,
      latestPublished: visible.latestPublished,
      audience,
      live: visible.live,
      minimumItems,
      bySourceClasses,
      ...head,
      within: isLed ? withinFor(within, reader.isMember, head.counts.ranked) : null,
      lowest: isLed && reader.isMember ? head.lowest : null,
      farBehindFrom: isLed && reader.isMember && indexCode === 'completion' ? head.farBehindFrom : null,
      ...(isLed ? {} : { leaders: { count: 0, units: [] }, risers: null }),
      ...(audience === 'all' ? {} : { parents: [] }),
      items: page,
      nextCursor: next < shown.length ? encodeCursor(query, [next]) : null,
      total: shown.length,
    };
  }

  /**
   * What this person may see of a ranking. Without a version named, the published one speaks where there is one. Throws
   * ranking-not-published for who may see only that, sign-in-required for a visitor who asks for figures as they are.
   */
  async visible(
    manager: Manager,
    actor: ActorContext,
    { plan, orgStamp }: CachedPlan,
    query: SubjectQuery & Moment & Pick<RankingQuery, 'version'>,
  ): Promise<VisibleRanking> {
    const state = stateOf({ plan, orgStamp }, query);
    const audience = audienceOf(actor, plan.provinceId);
    const seesOnlyPublished = !audience.all && audience.unitCodes === null;
    const withheld = await this.withheld.from(plan, actor.can('plan.read', plan.provinceId));
    const asked = seesOnlyPublished ? await this.lastPublished(manager, plan, query, withheld) : query;
    let subject = await this.subjects.remembered(manager, plan, asked, state);
    if (subject.index.kind === 'indicator' && withheld.indicators.has(subject.index.line.indicatorCode)) {
      throw new ApiProblem('ranking-not-published');
    }
    let all = (await publicationsFor(manager, keyOf(subject))).filter((one) => isKnown(one, query));
    if (!audience.all && all.length === 0 && query.version === undefined) {
      // Of the newest period nothing has left the office: a unit is led to what visitors see.
      const last = await this.lastPublished(manager, plan, asked, withheld);
      subject = await this.subjects.remembered(manager, plan, last, state);
      all = (await publicationsFor(manager, keyOf(subject))).filter((one) => isKnown(one, query));
    }
    const published = chosen(all, query.version);
    const latestPublished = chosen(all, 'published')?.id ?? null;
    const preparing = all.find(({ state }) => state === 'shared') ?? null;
    const live = audience.all ? 'all' : preparing && !seesOnlyPublished ? 'ownUnit' : 'nobody';
    if (published) return { ...(await this.frozen(manager, subject, published)), latestPublished, live };
    if (query.version !== undefined && query.version !== 'live') throw new ApiProblem('ranking-not-published');
    if (seesOnlyPublished) {
      throw new ApiProblem(query.version === 'live' && !actor.signedIn ? 'sign-in-required' : 'ranking-not-published');
    }
    const { lines, bySourceClasses } = await this.live.remembered(manager, subject, state);
    const { minimumItems } = subject;
    const common = { subject, version: 'live', minimumItems, bySourceClasses, latestPublished, live } as const;
    if (audience.all) return { ...common, publication: preparing, audience: 'all', lines };
    if (!preparing) return { ...common, publication: null, audience: 'nobody', lines: [] };
    const own = lines.filter(({ brief }) => audience.unitCodes?.includes(brief.unit.code));
    return { ...common, publication: preparing, audience: 'ownUnit', lines: own };
  }

  /**
   * What who sees only what has left the office is asking for where no period is named: the ranking published last, of
   * the block and index that are named.
   */
  private async lastPublished<Query extends SubjectQuery & Moment>(
    manager: Manager,
    plan: PlanRef,
    query: Query,
    withheld: Withheld,
  ): Promise<Query> {
    if (query.period !== undefined) return query;
    const [last] = (await publicationsOf(manager, plan))
      .filter(({ indexCode }) => !isWithheld(withheld, indexCode))
      .filter((one) => one.publishedAt !== null && isKnown(one, query) && one.pillar === (query.pillar ?? ''))
      .filter(({ block }) => query.block === undefined || query.block === block)
      .filter(({ indexCode }) => query.index === undefined || query.index === indexCode);
    const period = last && (await this.periods.list(manager, plan)).find(({ periodId }) => periodId === last.periodId);
    return period ? { ...query, period: period.code, block: last.block, index: last.indexCode } : query;
  }

  /** Places over the periods, for blocks whose lines can still be told apart. */
  trend(
    actor: ActorContext,
    remembered: CachedPlan,
    query: RankingTrendQuery,
    language: Language,
  ): Promise<RankingTrend> {
    return this.reading(remembered, query, (manager) => this.trendOf(manager, actor, remembered, query, language));
  }

  private async trendOf(
    manager: Manager,
    actor: ActorContext,
    { plan }: CachedPlan,
    query: RankingTrendQuery,
    language: Language,
  ): Promise<RankingTrend> {
    if (!audienceOf(actor, plan.provinceId).all) throw new ApiProblem('forbidden');
    const subject = await this.subjects.resolve(manager, plan, query);
    const { period, block, index, indexCode, pillar } = subject;
    const periods = (await this.periods.list(manager, plan))
      .filter(({ kind, endsOn }) => kind === period.kind && endsOn <= period.endsOn)
      .slice(0, query.periods)
      .reverse();
    const ids = periods.map(({ periodId }) => periodId);
    const key = { provinceId: plan.provinceId, planId: plan.planId, block, pillar: pillar?.code ?? '' };
    const counted = index.kind === 'standing' ? await this.standings.unitsOverPeriods(manager, key, ids) : [];
    const most = Math.max(0, ...counted.map(({ units }) => units));
    const held = ids.filter((id) => counted.some(({ periodId }) => periodId === id));
    // A country's places in a year are some 40,000 rows: nobody reads them to say that they are too many.
    const isReadable = index.kind === 'standing' && subject.order === 'best' && most <= TREND_UNITS_MAX;
    const rows = isReadable ? await this.standings.placesOverPeriods(manager, key, ids, index.index) : [];
    const byUnit = new Map(rows.map(({ unitId, code, name, shortName }) => [unitId, { code, name, shortName }]));
    const byPlace = new Map(rows.map((row) => [`${row.unitId} ${row.periodId}`, row]));
    const units = [...byUnit].map(([id, unit]) => ({
      unit,
      places: held.map((periodId) => {
        const row = byPlace.get(`${id} ${periodId}`);
        return row && row.best !== null && row.worst !== null ? { best: row.best, worst: row.worst } : null;
      }),
    }));
    return {
      block,
      index: indexCode,
      unitsMax: TREND_UNITS_MAX,
      unitCount: Math.max(most, units.length),
      periods: periods
        .filter(({ periodId }) => held.includes(periodId))
        .map((one) => ({ code: one.code, label: periodTitle(one, language) })),
      units: units.length > TREND_UNITS_MAX ? [] : units,
    };
  }

  private headOf(lines: readonly RankedLine[]): Head {
    const known = this.heads.get(lines);
    if (known) return known;
    const head = { ...headOf(lines.map(({ brief }) => brief)), parents: parentsOf(lines) };
    this.heads.set(lines, head);
    return head;
  }

  private async frozen(
    manager: Manager,
    subject: RankingSubject,
    publication: PublicationRow,
  ): Promise<Omit<VisibleRanking, 'latestPublished' | 'live'>> {
    const periods = await this.periods.list(manager, subject.plan);
    const against = periods.find(({ periodId }) => periodId === publication.againstPeriodId) ?? null;
    return {
      subject: { ...subject, against },
      version: 'published',
      publication,
      audience: 'all',
      lines: await linesOfPublication(manager, publication.provinceId, publication.id),
      minimumItems: publication.minimumItems ?? subject.minimumItems,
      bySourceClasses: publication.bySourceClasses,
    };
  }
}

/** Who stands highest under a parent is told to visitors where that is one of the first places of all. */
function withinFor(within: RankingBody['within'], isMember: boolean, ranked: number): RankingBody['within'] {
  const isTold = isMember || isToldToVisitors(within?.highest?.places ?? null, ranked);
  return within && (isTold ? within : { ...within, highest: null });
}

/** Names everything a live ranking depends on besides the question: the plan's writes, names beside it, the moment. */
export const stateOf = ({ plan, orgStamp }: CachedPlan, { knownAt }: Moment): string =>
  `${plan.revision} ${orgStamp} ${knownAt ?? ''}`;

/** Whether a publication was there at the moment that a question names. */
function isKnown({ sharedAt, publishedAt }: PublicationRow, { knownAt }: Moment): boolean {
  return knownAt === undefined || compareInstants((publishedAt ?? sharedAt).toISOString(), knownAt) <= 0;
}

/** The published one that a question means; null: the figures as they are. */
function chosen(all: readonly PublicationRow[], version: RankingQuery['version']): PublicationRow | null {
  const published = all.filter(({ state }) => state === 'published');
  if (version === 'live') return null;
  if (version !== undefined && version !== 'published') return published.find(({ id }) => id === version) ?? null;
  return published.find((one) => !published.some(({ supersedes }) => supersedes === one.id)) ?? null;
}
