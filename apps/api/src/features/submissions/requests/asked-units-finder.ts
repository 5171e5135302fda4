import { Injectable } from '@nestjs/common';
import type { RequestChoice } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem, problemAt } from '../../../platform/http/index.js';
import { UnitDirectory } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import { AskedOfUnits } from './asked-of-units.js';

const NO_UNIT = { vi: 'Đơn vị không có trong danh mục', en: 'No such unit' };

/** Which units a request asks: those named and those of blocks named, else everybody its plans ask. */
@Injectable()
export class AskedUnitsFinder {
  constructor(
    private readonly units: UnitDirectory,
    private readonly asked: AskedOfUnits,
  ) {}

  /** Their ids. Throws unknown-unit, request-without-units. */
  async find(
    manager: Manager,
    plans: readonly PlanRef[],
    period: PeriodRef,
    { units, blocks, pillars }: RequestChoice,
    asksItems: boolean,
  ): Promise<string[]> {
    const ids = new Set<string>();
    const named = await this.units.byCodes(manager, period.provinceId, units);
    for (const [index, code] of units.entries()) {
      const unit = named.get(code);
      if (!unit) throw problemAt('unknown-unit', `/units/${index}`, NO_UNIT);
      ids.add(unit.id);
    }
    for (const block of blocks) {
      const ofBlock = await this.units.blockOn(manager, period.provinceId, block, period.endsOn);
      for (const { id } of ofBlock) ids.add(id);
    }
    if (units.length + blocks.length === 0) {
      const { lines, items } = await this.asked.of(manager, plans, period, { asksItems, pillars });
      for (const id of [...lines.keys(), ...items.keys()]) ids.add(id);
    }
    if (ids.size === 0) throw new ApiProblem('request-without-units');
    return [...ids];
  }
}
