import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  Language,
  NewRankingPublication,
  RankingDecision,
  RankingOpenPlaces,
  RankingPublicationBody,
  RankingPublicationChange,
} from '@tiendo/contracts';
import { blockStanding } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { Recounts } from '../../figures/index.js';
import { PlanDirectory, type PlanRef, PlanTrail, WithheldReader } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import { audienceOf } from '../ranking/audience.js';
import { LiveRankings } from '../ranking/live-rankings.js';
import { hasOpenPlace } from '../ranking/ranking-rows.js';
import { OpenPlaces } from './open-places.js';
import { PublicationBodies } from './publication-bodies.js';
import {
  insertLines,
  insertPublication,
  markPublished,
  publicationById,
  publicationsFor,
  publicationsOf,
  type PublicationRow,
  setContestUntil,
} from './publication.queries.js';
import { isWithheld, keyOf, type RankingSubject, SubjectReader } from '../ranking/ranking-subject.js';

/** From provisional to published: shared with the units, contested by a day, frozen by a decision, corrected by another. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly subjects: SubjectReader,
    private readonly live: LiveRankings,
    private readonly open: OpenPlaces,
    private readonly documents: DocumentDirectory,
    private readonly bodies: PublicationBodies,
    private readonly trail: PlanTrail,
    private readonly recounts: Recounts,
    private readonly withheld: WithheldReader,
  ) {}

  /** Publications of a plan; who is no member sees the published ones. */
  async list(actor: ActorContext, slug: string, language: Language): Promise<{ items: RankingPublicationBody[] }> {
    const plan = await this.plans.resolve(slug, actor);
    const audience = audienceOf(actor, plan.provinceId);
    const isMember = audience.all || audience.unitCodes !== null;
    const rows = await publicationsOf(this.database.manager, plan);
    const withheld = await this.withheld.from(plan, actor.can('plan.read', plan.provinceId));
    const seen = rows.filter(
      ({ state, indexCode }) => (isMember || state === 'published') && !isWithheld(withheld, indexCode),
    );
    return { items: await this.bodies.of(this.database.manager, plan, seen, readerOf(actor, plan, language)) };
  }

  /**
   * Shares a provisional ranking with its units, or prepares the correction of a published one. Throws
   * ranking-block-listed, ranking-basis-required, ranking-not-comparable, ranking-shared-already, ranking-published-already, contest-day-passed, and what finding the
   * ranking throws.
   */
  async share(actor: ActorContext, body: NewRankingPublication, language: Language): Promise<RankingPublicationBody> {
    const seen = await this.plans.resolve(body.plan, actor, { write: 'ranking.publish' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      this.requireContestDay(body.contestUntil);
      const basis = await this.basisOf(manager, plan, body);
      const question = {
        ...{ block: body.block, period: body.period, index: body.index },
        ...{ pillar: body.pillar ?? undefined, against: body.against ?? 'none' },
      };
      const subject = await this.subjects.resolve(manager, plan, question, basis !== null);
      if (subject.order !== 'best') throw new ApiProblem('ranking-not-comparable');
      await this.requireUpToDate(manager, plan, subject);
      const key = keyOf(subject);
      requireNext(await publicationsFor(manager, key), body.supersedes ?? null);
      const id = await insertPublication(manager, {
        ...key,
        againstPeriodId: subject.against?.periodId ?? null,
        sharedAt: this.clock.now(),
        sharedBy: actor.userId,
        contestUntil: body.contestUntil,
        note: body.note ?? null,
        supersedes: body.supersedes ?? null,
        basisDocumentId: basis?.id ?? null,
      });
      const { period, block, index, contestUntil } = body;
      const detail = { period, block, index, contestUntil, ...(basis && { basis: basis.label }) };
      return this.finish(manager, actor, plan, id, { action: 'ranking.share', detail, language });
    });
  }

  /** Moves the last day to contest of a shared ranking. Throws not-found, stale, ranking-published-already. */
  async change(
    actor: ActorContext,
    id: string,
    { contestUntil }: RankingPublicationChange,
    ifMatch: number | null,
    language: Language,
  ): Promise<RankingPublicationBody> {
    return this.write(actor, id, async (manager, plan, row) => {
      requireVersion(ifMatch, row.version);
      if (row.state === 'published') throw new ApiProblem('ranking-published-already');
      this.requireContestDay(contestUntil);
      await setContestUntil(manager, plan.provinceId, id, contestUntil);
      return this.finish(manager, actor, plan, id, {
        action: 'ranking.contestUntil',
        detail: { contestUntil },
        language,
      });
    });
  }

  /**
   * Publishes a shared ranking by its decision: the rows as they are now are copied and never change. Throws
   * contest-still-open until the day to contest is over, remarks-unanswered, unknown-document, and ranking-places-open
   * where figures leave units several places and no rule for that is chosen.
   */
  async publish(
    actor: ActorContext,
    id: string,
    { documentId, ranges: chosen }: RankingDecision,
    ifMatch: number | null,
    language: Language,
  ): Promise<RankingPublicationBody> {
    return this.write(actor, id, async (manager, plan, row) => {
      requireVersion(ifMatch, row.version);
      if (row.state === 'published') throw new ApiProblem('ranking-published-already');
      if (this.clock.today() <= row.contestUntil) throw new ApiProblem('contest-still-open');
      if (row.openRemarks > 0) throw new ApiProblem('remarks-unanswered');
      const decision = await this.documents.require(manager, plan.provinceId, documentId, '/documentId');
      const subject = await this.subjectOf(manager, plan, row);
      await this.requireUpToDate(manager, plan, subject);
      const { lines, bySourceClasses, ranges } = await this.live.decided(manager, subject, chosen ?? null);
      if (lines.some(({ brief, row: { reason } }) => hasOpenPlace(brief.places, reason))) {
        throw new ApiProblem('ranking-places-open');
      }
      await markPublished(manager, plan.provinceId, id, {
        publishedAt: this.clock.now(),
        publishedBy: actor.userId,
        documentId: decision.id,
        minimumItems: subject.minimumItems,
        bySourceClasses,
        ranges,
      });
      await insertLines(manager, plan.provinceId, id, lines);
      const asked = { period: subject.period.code, block: row.block, index: row.indexCode };
      const detail = { ...asked, decision: decision.label, ...(ranges && { ranges }) };
      return this.finish(manager, actor, plan, id, { action: 'ranking.publish', detail, language });
    });
  }

  /** The places that figures still leave open in a shared ranking, for the office that is to publish it. Throws not-found. */
  async openPlaces(actor: ActorContext, id: string): Promise<RankingOpenPlaces> {
    const { manager } = this.database;
    const row = await publicationById(manager, id);
    if (!row) throw new ApiProblem('not-found');
    const plan = await this.plans.resolve(row.slug, actor);
    actor.require('work.read', plan.provinceId);
    return this.open.read(manager, await this.subjectOf(manager, plan, row));
  }

  /** The ranking that a publication is of. */
  private async subjectOf(manager: Manager, plan: PlanRef, row: PublicationRow): Promise<RankingSubject> {
    const periods = await this.periods.list(manager, plan);
    const codeOf = (periodId: string | null) => periods.find((period) => period.periodId === periodId)?.code;
    return this.subjects.resolve(manager, plan, {
      ...{ block: row.block, period: codeOf(row.periodId), index: row.indexCode },
      ...{ pillar: row.pillar || undefined, against: codeOf(row.againstPeriodId) ?? 'none' },
    });
  }

  /** The document that orders departments to be ranked; null: these units need none. */
  private async basisOf(manager: Manager, plan: PlanRef, { block, basisDocumentId }: NewRankingPublication) {
    const standing = blockStanding(block);
    if (standing === 'listed') throw new ApiProblem('ranking-block-listed');
    if (standing === 'ranked') return null;
    if (!basisDocumentId) throw new ApiProblem('ranking-basis-required');
    return this.documents.require(manager, plan.provinceId, basisDocumentId, '/basisDocumentId');
  }

  /** What is shown to units or frozen follows the rules of today in both of its periods. Throws figures-being-recounted. */
  private async requireUpToDate(manager: Manager, plan: PlanRef, { period, against }: RankingSubject): Promise<void> {
    const waiting = await this.recounts.waiting(manager, plan);
    if (waiting.has(period.periodId) || (against && waiting.has(against.periodId))) {
      throw new ApiProblem('figures-being-recounted');
    }
  }

  /** A write on one publication, under the lock on its plan. */
  private async write<T>(
    actor: ActorContext,
    id: string,
    work: (manager: Manager, plan: PlanRef, row: PublicationRow) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (manager) => {
      const found = await publicationById(manager, id);
      if (!found) throw new ApiProblem('not-found');
      const seen = await this.plans.resolve(found.slug, actor, { write: 'ranking.publish', manager });
      const plan = await this.plans.lock(manager, seen);
      return work(manager, plan, (await publicationById(manager, id)) ?? found);
    });
  }

  private async finish(
    manager: Manager,
    actor: ActorContext,
    plan: PlanRef,
    id: string,
    { action, detail, language }: { action: AuditAction; detail: Record<string, unknown>; language: Language },
  ): Promise<RankingPublicationBody> {
    await this.trail.changed(manager, plan, { actorId: actor.userId, action, detail: { ...detail, publication: id } });
    const row = await publicationById(manager, id);
    const [body] = await this.bodies.of(manager, plan, row ? [row] : [], readerOf(actor, plan, language));
    if (!body) throw new ApiProblem('internal');
    return body;
  }

  private requireContestDay(day: string): void {
    if (day < this.clock.today()) throw new ApiProblem('contest-day-passed');
  }
}

/** A first one where there is none; a correction of the last published one. */
function requireNext(all: readonly PublicationRow[], supersedes: string | null): void {
  if (all.some(({ state }) => state === 'shared')) throw new ApiProblem('ranking-shared-already');
  const last = all.find((one) => one.supersededBy === null) ?? null;
  if ((last?.id ?? null) === supersedes) return;
  throw new ApiProblem(last ? 'ranking-published-already' : 'not-found');
}

export function readerOf(actor: ActorContext, plan: PlanRef, language: Language) {
  return {
    isOffice: actor.can('ranking.publish', plan.provinceId),
    isMember: actor.can('plan.read', plan.provinceId),
    language,
  };
}
