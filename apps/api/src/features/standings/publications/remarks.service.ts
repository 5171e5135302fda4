import { Injectable } from '@nestjs/common';
import type { NewRankingRemark, RankingAnswer, RankingRemarkBody } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext, ActorMembership } from '../../accounts/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PlanDirectory, type PlanRef, PlanTrail } from '../../plans/index.js';
import { publicationById, type PublicationRow, publicationsOf } from './publication.queries.js';
import { insertAnswer, insertRemark, remarkById, type RemarkRow, remarksOf } from './remark.queries.js';

/** Kiến nghị of units on their line of a shared ranking, and what the office answers. */
@Injectable()
export class RemarksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly trail: PlanTrail,
  ) {}

  /** Remarks on one publication: all of them for the office, a unit's own for who speaks for it. */
  async list(actor: ActorContext, publicationId: string): Promise<{ items: RankingRemarkBody[] }> {
    const { manager } = this.database;
    const found = await publicationById(manager, publicationId);
    if (!found) throw new ApiProblem('not-found');
    actor.require('plan.read', found.provinceId);
    const own = unitsOf(actor, found.provinceId).flatMap(({ unitId }) => unitId ?? []);
    const isOffice = actor.can('ranking.publish', found.provinceId);
    const rows = await remarksOf(manager, found.provinceId, publicationId, isOffice ? null : own);
    return { items: rows.map(bodyOf) };
  }

  /** Publications of a plan with remarks that wait for an answer, while they can be answered; the one shared last first. */
  async toAnswer(manager: Manager, plan: PlanRef): Promise<PublicationRow[]> {
    const all = await publicationsOf(manager, plan);
    return all.filter(({ state, openRemarks }) => state === 'shared' && openRemarks > 0);
  }

  /**
   * A unit contests its line; the office may enter what a unit sent on paper. Throws not-found, forbidden (a unit one
   * does not speak for), unknown-unit, contest-closed.
   */
  async contest(actor: ActorContext, publicationId: string, remark: NewRankingRemark): Promise<RankingRemarkBody> {
    return this.database.transaction(async (manager) => {
      const found = await publicationById(manager, publicationId);
      if (!found) throw new ApiProblem('not-found');
      const seen = await this.plans.resolve(found.slug, actor, { write: 'ranking.contest', manager });
      const unit = await this.unitOf(manager, actor, seen.provinceId, remark.unit);
      const plan = await this.plans.lock(manager, seen);
      const row = await publicationById(manager, publicationId);
      if (row?.state !== 'shared' || this.clock.today() > row.contestUntil) throw new ApiProblem('contest-closed');
      const id = await insertRemark(manager, plan.provinceId, {
        publicationId,
        unitId: unit.id,
        body: remark.text,
        writtenAt: this.clock.now(),
        writtenBy: actor.userId,
      });
      await this.trail.changed(manager, plan, {
        actorId: actor.userId,
        action: 'ranking.contest',
        detail: { publication: publicationId, unit: unit.code },
      });
      return this.read(await remarkById(manager, id));
    });
  }

  /** Answers a remark; a later answer speaks instead. Throws not-found, contest-closed once the ranking is published. */
  async answer(actor: ActorContext, remarkId: string, { outcome, text }: RankingAnswer): Promise<RankingRemarkBody> {
    return this.database.transaction(async (manager) => {
      const found = await remarkById(manager, remarkId);
      if (!found) throw new ApiProblem('not-found');
      const seen = await this.plans.resolve(found.slug, actor, { write: 'ranking.publish', manager });
      const plan = await this.plans.lock(manager, seen);
      const publication = await publicationById(manager, found.publicationId);
      if (publication?.state !== 'shared') throw new ApiProblem('contest-closed');
      await insertAnswer(manager, plan.provinceId, {
        remarkId,
        outcome,
        body: text,
        answeredAt: this.clock.now(),
        answeredBy: actor.userId,
      });
      await this.trail.changed(manager, plan, {
        actorId: actor.userId,
        action: 'ranking.answer',
        detail: { remark: remarkId, unit: found.code, outcome },
      });
      return this.read(await remarkById(manager, remarkId));
    });
  }

  private async unitOf(
    manager: Manager,
    actor: ActorContext,
    provinceId: string,
    code: string | undefined,
  ): Promise<{ id: string; code: string }> {
    const own = unitsOf(actor, provinceId).flatMap(({ unitId, unitCode }) =>
      unitId === null || unitCode === null ? [] : [{ id: unitId, code: unitCode }],
    );
    const [only] = own;
    if (code === undefined && only && own.length === 1) return only;
    const named = own.find((unit) => unit.code === code);
    if (named) return named;
    if (code === undefined || !actor.can('ranking.publish', provinceId)) throw new ApiProblem('forbidden');
    const unit = (await this.units.byCodes(manager, provinceId, [code])).get(code);
    if (!unit) throw new ApiProblem('unknown-unit');
    return unit;
  }

  private read(row: RemarkRow | null): RankingRemarkBody {
    if (!row) throw new ApiProblem('internal');
    return bodyOf(row);
  }
}

/** Units somebody speaks for in an owner. */
function unitsOf(actor: ActorContext, provinceId: string): ActorMembership[] {
  return actor.memberships.filter(
    ({ role, ...one }) => one.provinceId === provinceId && (role === 'unitLeader' || role === 'reporter'),
  );
}

function bodyOf(row: RemarkRow): RankingRemarkBody {
  const { id, code, name, shortName, text, writtenAt, writtenBy, outcome, answer, answeredAt, answeredBy } = row;
  return {
    ...{ id, unit: { code, name, shortName }, text, writtenAt: writtenAt.toISOString(), writtenBy },
    state: outcome ?? 'open',
    answer:
      answer === null || answeredAt === null
        ? null
        : { text: answer, answeredAt: answeredAt.toISOString(), answeredBy },
  };
}
