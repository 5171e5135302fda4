import { Injectable } from '@nestjs/common';
import type { CreatedWallKey, NewWallKey, WallBody, WallKeyBody, WallKeyList } from '@tiendo/contracts';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { ActorContext, nobodyWith } from '../actor-context.js';
import type { AccessKeyRow, OpenKey } from '../keys/access-key.queries.js';
import { AccessKeys } from '../keys/access-keys.js';
import { ProvinceDirectory } from '../provinces/province-directory.js';
import { type PlanName, PlanNames } from './plan-names.js';

/** A key in use with the published plan it opens. */
export interface OpenWall {
  readonly key: OpenKey;
  readonly plan: PlanName;
}

/** Keys of screens on walls: one plan each, read only, until revoked; sessions come and go beside them. */
@Injectable()
export class WallKeyService {
  constructor(
    private readonly keys: AccessKeys,
    private readonly plans: PlanNames,
    private readonly provinces: ProvinceDirectory,
    private readonly database: Database,
  ) {}

  /** What a key opens; null where there is none (any more). */
  async find(token: string): Promise<OpenWall | null> {
    const key = await this.keys.find('wall', token);
    const plan = key && (await this.plans.of(key.provinceId)).find(({ planId }) => planId === key.planId);
    return key && plan ? { key, plan } : null;
  }

  async list(actor: ActorContext, provinceCode: string): Promise<WallKeyList> {
    const province = await this.provinces.require(provinceCode, actor, 'user.read');
    const plans = await this.plans.of(province.id);
    return { items: (await this.keys.list(province.id, 'wall')).flatMap((row) => bodyOf(row, plans)) };
  }

  /** Makes a key; its secret is in this answer only. */
  async create(actor: ActorContext, provinceCode: string, wanted: NewWallKey): Promise<CreatedWallKey> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    const plans = await this.plans.of(province.id);
    const plan = plans.find(({ slug }) => slug === wanted.plan);
    if (!plan) throw new ApiProblem('unknown-plan');
    return this.database.transaction(async (manager) => {
      const { id, token } = await this.keys.create(manager, 'wall', {
        actor,
        key: {
          ...{ provinceId: province.id, kind: 'wall', label: wanted.label },
          ...{ planId: plan.planId, inPublic: wanted.inPublic },
        },
        prefix: '',
        detail: { plan: wanted.plan, inPublic: wanted.inPublic },
      });
      const [key] = (await this.keys.list(province.id, 'wall', manager, id)).flatMap((row) => bodyOf(row, plans));
      if (!key) throw new ApiProblem('not-found');
      return { key, secret: token };
    });
  }

  /** Ends a key at once; a second time changes nothing. */
  async revoke(actor: ActorContext, provinceCode: string, id: string): Promise<void> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    await this.database.transaction((manager) => this.keys.revoke(manager, 'wall', actor, province.id, id));
  }
}

/** Who asks with a key: a reader of its owner; where anybody passes, one of totals and names. */
export const actorOfWall = ({ key }: OpenWall): ActorContext =>
  nobodyWith(key.provinceId, isInPublic(key) ? ['plan.readPublic'] : ['plan.readPublic', 'plan.read']);

/** The answer to "what does this key open". */
export function wallBody({ key, plan: { slug, code, title } }: OpenWall): WallBody {
  return {
    plan: { slug, code, title },
    province: { code: key.provinceCode, name: key.provinceName, simulated: key.simulated },
    label: key.label,
    inPublic: isInPublic(key),
  };
}

/** A screen of which it is not said that only members pass is one where anybody does. */
const isInPublic = ({ inPublic }: Pick<OpenKey, 'inPublic'>): boolean => inPublic !== false;

/** A key as its office sees it; none of a plan that is published no more. */
function bodyOf(row: AccessKeyRow, plans: readonly PlanName[]): WallKeyBody[] {
  const { id, label, planId, createdAt, createdBy, lastUsedAt, revokedAt } = row;
  return plans
    .filter((plan) => plan.planId === planId)
    .map(({ slug, code, title }) => ({
      ...{ id, label, createdBy, inPublic: isInPublic(row) },
      plan: { slug, code, title },
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
}
