import { Injectable } from '@nestjs/common';
import {
  type CreatedMachineKey,
  MACHINE_KEY_MOST_DAYS,
  MACHINE_TOKEN_PREFIX,
  type MachineBody,
  type MachineKeyBody,
  type MachineKeyList,
  type NewMachineKey,
} from '@tiendo/contracts';
import { addDays } from '@tiendo/indicators';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../platform/http/index.js';
import {
  AccessKeys,
  type AccessKeyRow,
  type ActorContext,
  type OpenKey,
  ProvinceDirectory,
} from '../accounts/index.js';
import { UnitDirectory } from '../org/index.js';
import { IndicatorDirectory, PlanDirectory } from '../plans/index.js';
import { type MachineScope, stateOf } from './machine-scope.js';
import { MachineScopes } from './machine-scopes.js';
import { insertScope, scopesOf } from './scope.queries.js';

/** Keys of other systems as the administrators of an owner make, see and revoke them. */
@Injectable()
export class MachineKeyService {
  constructor(
    private readonly keys: AccessKeys,
    private readonly scopes: MachineScopes,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlanDirectory,
    private readonly indicators: IndicatorDirectory,
    private readonly units: UnitDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: ActorContext, provinceCode: string): Promise<MachineKeyList> {
    const province = await this.provinces.require(provinceCode, actor, 'user.read');
    const { manager } = this.database;
    return { items: await this.bodies(manager, province.id, await this.keys.list(province.id, 'machine')) };
  }

  /** Makes a key; its token is in this answer only. Throws machine-key-scope with what is wrong, field by field. */
  async create(actor: ActorContext, provinceCode: string, wanted: NewMachineKey): Promise<CreatedMachineKey> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    return this.database.transaction(async (manager) => {
      const reach = await this.reachOf(manager, province.id, wanted);
      const { label, mayRead, mayWrite, allUnits, requestsPerMinute, plans, indicators, units, expiresOn } = wanted;
      const { id, token } = await this.keys.create(manager, 'machine', {
        actor,
        key: {
          ...{ provinceId: province.id, kind: 'machine', label, mayRead, mayWrite, allUnits, requestsPerMinute },
          // To the end of its last day in Viet Nam.
          expiresAt: new Date(`${addDays(expiresOn, 1)}T00:00:00+07:00`),
        },
        prefix: MACHINE_TOKEN_PREFIX,
        detail: { mayRead, mayWrite, plans, indicators, units: allUnits ? null : units, expiresOn },
      });
      await insertScope(manager, { provinceId: province.id, keyId: id }, reach);
      if (mayWrite) await this.plans.touchAll(manager, province.id);
      const [key] = await this.bodies(manager, province.id, await this.keys.list(province.id, 'machine', manager, id));
      if (!key) throw new ApiProblem('not-found');
      return { key, secret: token };
    });
  }

  /** Ends a key at once; what it sent stays, and its cells are for hands again. */
  async revoke(actor: ActorContext, provinceCode: string, id: string): Promise<void> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    await this.database.transaction(async (manager) => {
      await this.keys.revoke(manager, 'machine', actor, province.id, id);
      // Cells that it supplied are for hands from now on.
      await this.plans.touchAll(manager, province.id);
    });
  }

  /** What a key reaches, told to the system that holds it. */
  async opened(key: OpenKey): Promise<MachineBody> {
    const scope = await this.scopes.of(this.database.manager, key);
    return {
      province: { code: key.provinceCode, name: key.provinceName, simulated: key.simulated },
      ...{ label: key.label, mayRead: key.mayRead, mayWrite: key.mayWrite },
      requestsPerMinute: key.requestsPerMinute ?? 0,
      expiresAt: key.expiresAt?.toISOString() ?? '',
      ...scopeBody(scope),
    };
  }

  private async reachOf(manager: Manager, provinceId: string, wanted: NewMachineKey) {
    const fields: ProblemField[] = [];
    const published = await this.plans.publishedOf(manager, provinceId);
    const planOf = new Map(published.map(({ slug, planId }) => [slug, planId]));
    const indicatorOf = await this.indicators.ids(manager, provinceId);
    const unitOf = new Map(
      [...(await this.units.byCodes(manager, provinceId, wanted.units))].map(([code, { id }]) => [code, id]),
    );
    const found = (name: 'plans' | 'indicators' | 'units', ids: ReadonlyMap<string, string>) => [
      ...new Set(
        wanted[name].flatMap((code, index) => {
          const id = ids.get(code);
          if (id === undefined) fields.push({ pointer: `/${name}/${index}`, detail: UNKNOWN[name] });
          return id ?? [];
        }),
      ),
    ];
    const reach = {
      planIds: found('plans', planOf),
      indicatorIds: found('indicators', indicatorOf),
      unitIds: found('units', unitOf),
    };
    if (wanted.allUnits === wanted.units.length > 0) fields.push({ pointer: '/units', detail: TEXT.units });
    if (!wanted.mayRead && !wanted.mayWrite) fields.push({ pointer: '/mayRead', detail: TEXT.rights });
    const today = this.clock.today();
    if (wanted.expiresOn < today || wanted.expiresOn > addDays(today, MACHINE_KEY_MOST_DAYS)) {
      fields.push({ pointer: '/expiresOn', detail: TEXT.expiry });
    }
    if (fields.length > 0) throw new ApiProblem('machine-key-scope', { errors: fields });
    return reach;
  }

  private async bodies(manager: Manager, provinceId: string, rows: readonly AccessKeyRow[]): Promise<MachineKeyBody[]> {
    const now = this.clock.now();
    const scopes = await scopesOf(
      manager,
      provinceId,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const { id, label, mayRead, mayWrite, createdBy } = row;
      const own = ({ keyId }: { keyId: string }) => keyId === id;
      return {
        ...{ id, label, mayRead, mayWrite, createdBy },
        tokenStart: row.tokenStart ?? '',
        requestsPerMinute: row.requestsPerMinute ?? 0,
        ...scopeBody({
          allUnits: row.allUnits,
          plans: scopes.plans.filter(own),
          indicators: scopes.indicators.filter(own),
          units: scopes.units.filter(own),
        }),
        state: stateOf(row, now),
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt?.toISOString() ?? '',
        lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        revokedAt: row.revokedAt?.toISOString() ?? null,
      };
    });
  }
}

function scopeBody({ plans, indicators, allUnits, units }: MachineScope) {
  return {
    plans: plans.map(({ slug, code, title }) => ({ slug, code, title })),
    indicators: indicators.map(({ code, name }) => ({ code, name })),
    allUnits,
    units: units.map(({ code, name }) => ({ code, name })),
  };
}

const UNKNOWN = {
  plans: {
    vi: 'Tỉnh không có kế hoạch đã ban hành nào ở địa chỉ này',
    en: 'The province has no published plan of this address',
  },
  indicators: { vi: 'Tỉnh không có chỉ số này', en: 'The province has no such indicator' },
  units: { vi: 'Đơn vị không có trong danh mục', en: 'No such unit' },
} as const;

const TEXT = {
  units: {
    vi: 'Chọn mọi đơn vị, hoặc nêu ít nhất một đơn vị',
    en: 'Choose every unit, or name at least one',
  },
  rights: { vi: 'Khóa cần được đọc, được gửi, hoặc cả hai', en: 'A key reads, sends, or both' },
  expiry: {
    vi: 'Ngày hết hạn từ hôm nay đến tối đa hai năm sau',
    en: 'The last day lies between today and two years from now',
  },
} as const;
