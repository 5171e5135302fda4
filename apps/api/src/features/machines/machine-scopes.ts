import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { AccessKeys, type OpenKey } from '../accounts/index.js';
import { type MachineScope, stateOf, type SupplyingSystem, SystemCells } from './machine-scope.js';
import { scopesOf } from './scope.queries.js';

/** What keys of other systems reach, for the features whose figures these systems supply. */
@Injectable()
export class MachineScopes {
  constructor(
    private readonly keys: AccessKeys,
    private readonly clock: Clock,
  ) {}

  /** What a key in use reaches. */
  async of(manager: Manager, { provinceId, id, allUnits }: OpenKey): Promise<MachineScope> {
    return { allUnits, ...(await scopesOf(manager, provinceId, [id])) };
  }

  /** Systems that supply figures of an owner now: by a key in use that may write. */
  async supplying(manager: Manager, provinceId: string): Promise<SupplyingSystem[]> {
    const now = this.clock.now();
    const rows = await this.keys.list(provinceId, 'machine', manager);
    const writing = rows.filter((row) => row.mayWrite && stateOf(row, now) === 'inUse');
    if (writing.length === 0) return [];
    const scopes = await scopesOf(
      manager,
      provinceId,
      writing.map(({ id }) => id),
    );
    return writing.map(({ id, label, allUnits }) => ({
      ...{ keyId: id, label, allUnits },
      plans: scopes.plans.filter(({ keyId }) => keyId === id),
      indicators: scopes.indicators.filter(({ keyId }) => keyId === id),
      units: scopes.units.filter(({ keyId }) => keyId === id),
    }));
  }

  /** Cells of an owner that systems supply now. */
  async cells(manager: Manager, provinceId: string): Promise<SystemCells> {
    return new SystemCells(await this.supplying(manager, provinceId));
  }
}
