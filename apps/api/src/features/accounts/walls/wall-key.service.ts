import { Injectable } from '@nestjs/common';
import type { CreatedWallKey, NewWallKey, WallBody, WallKeyBody, WallKeyList } from '@tiendo/contracts';
import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { AuditService } from '../../audit/index.js';
import { ActorContext, nobodyWith } from '../actor-context.js';
import { ProvinceDirectory } from '../provinces/province-directory.js';
import { type PlanName, PlanNames } from './plan-names.js';
import { type OpenKey, WallKeyQueries, type WallKeyRow } from './wall-key.queries.js';

/** A key in use with the published plan it opens. */
export interface OpenWall {
  readonly key: OpenKey;
  readonly plan: PlanName;
}

/** 32 bytes as base64url. */
const TOKEN = /^[\w-]{43}$/;
/** `last_used_at` is written at most this often. */
const TOUCH_MS = 60_000;

/** Keys of screens on walls: one plan each, read only, until revoked; sessions come and go beside them. */
@Injectable()
export class WallKeyService {
  constructor(
    private readonly queries: WallKeyQueries,
    private readonly plans: PlanNames,
    private readonly provinces: ProvinceDirectory,
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What a key opens; null where there is none (any more). */
  async find(token: string): Promise<OpenWall | null> {
    // What was never one of ours is not looked up.
    const key = TOKEN.test(token) ? await this.queries.open(hashOf(token)) : null;
    const plan = key && (await this.plans.of(key.provinceId)).find(({ planId }) => planId === key.planId);
    if (!key || !plan) return null;
    const now = this.clock.now();
    if (now.getTime() - (key.lastUsedAt?.getTime() ?? 0) >= TOUCH_MS) await this.queries.touch(key, now);
    return { key, plan };
  }

  async list(actor: ActorContext, provinceCode: string): Promise<WallKeyList> {
    const province = await this.provinces.require(provinceCode, actor, 'user.read');
    const plans = await this.plans.of(province.id);
    return { items: (await this.queries.list(province.id)).flatMap((row) => bodyOf(row, plans)) };
  }

  /** Makes a key; its secret is in this answer only. */
  async create(actor: ActorContext, provinceCode: string, wanted: NewWallKey): Promise<CreatedWallKey> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    const plans = await this.plans.of(province.id);
    const plan = plans.find(({ slug }) => slug === wanted.plan);
    if (!plan) throw new ApiProblem('unknown-plan');
    const secret = randomBytes(32).toString('base64url');
    return this.database.transaction(async (manager) => {
      const id = await this.queries.insert(manager, {
        provinceId: province.id,
        planId: plan.planId,
        tokenHash: hashOf(secret),
        label: wanted.label,
        inPublic: wanted.inPublic,
        createdBy: actor.userId,
        createdAt: this.clock.now(),
      });
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'wallKey.create',
        subjectKind: 'wallKey',
        subject: wanted.label,
        detail: { id, plan: wanted.plan, inPublic: wanted.inPublic },
      });
      const [key] = (await this.queries.list(province.id, manager, id)).flatMap((row) => bodyOf(row, plans));
      if (!key) throw new ApiProblem('not-found');
      return { key, secret };
    });
  }

  /** Ends a key at once; a second time changes nothing. */
  async revoke(actor: ActorContext, provinceCode: string, id: string): Promise<void> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    await this.database.transaction(async (manager) => {
      const [row] = await this.queries.list(province.id, manager, id);
      if (!row) throw new ApiProblem('not-found');
      if (!(await this.queries.revoke(manager, province.id, id, this.clock.now()))) return;
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'wallKey.revoke',
        subjectKind: 'wallKey',
        subject: row.label,
        detail: { id },
      });
    });
  }
}

/** Who asks with a key: a reader of its owner; where anybody passes, one of totals and names. */
export const actorOfWall = ({ key: { inPublic, provinceId } }: OpenWall): ActorContext =>
  nobodyWith(provinceId, inPublic ? ['plan.readPublic'] : ['plan.readPublic', 'plan.read']);

/** The answer to "what does this key open". */
export function wallBody({ key, plan: { slug, code, title } }: OpenWall): WallBody {
  return {
    plan: { slug, code, title },
    province: { code: key.provinceCode, name: key.provinceName, simulated: key.simulated },
    label: key.label,
    inPublic: key.inPublic,
  };
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A key as its office sees it; none of a plan that is published no more. */
function bodyOf({ planId, createdAt, lastUsedAt, revokedAt, ...row }: WallKeyRow, plans: readonly PlanName[]) {
  return plans
    .filter((plan) => plan.planId === planId)
    .map(({ slug, code, title }): WallKeyBody => ({
      ...row,
      plan: { slug, code, title },
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
}
