import { Injectable } from '@nestjs/common';
import { addDays } from '@tiendo/indicators/time';
import type { Manager } from '../../../platform/database/index.js';
import { type ApiProblem, problemAt } from '../../../platform/http/index.js';
import { ProvinceDirectory } from '../../accounts/index.js';
import { SuccessionHistory } from './succession-history.js';
import type { UnitRow } from '../units/unit.queries.js';
import { actsSetting, dropKeptLinks, keepLinks, tidyKeptActs } from './unit-successor.queries.js';

/** What a unit's form says: its last day and the units that took over on the day after. */
export interface StatedSuccessors {
  readonly unitId: string;
  readonly validTo: string | null;
  readonly successorIds: readonly string[];
}

type Spans = Pick<UnitRow, 'validFrom' | 'validTo' | 'validToConfirmed'> & { successors: readonly string[] };

/**
 * Successors as the forms of units state them. They are written into the acts like any other, in one act per day that
 * is kept with the units; a unit that an act of its own ends or begins is changed there, not in its form.
 */
@Injectable()
export class UnitSuccessors {
  constructor(
    private readonly provinces: ProvinceDirectory,
    private readonly history: SuccessionHistory,
  ) {}

  /** Writes the successors of units just added. Throws succession-unsound. */
  async add(manager: Manager, provinceId: string, stated: readonly StatedSuccessors[]): Promise<void> {
    const links = stated.flatMap(linksOf);
    if (links.length === 0) return;
    await this.provinces.lock(manager, provinceId);
    await keepLinks(manager, provinceId, links);
    await tidyKeptActs(manager, provinceId);
    await this.history.requireSound(manager, provinceId);
  }

  /** Puts what a unit's form says now in the place of what it said. Throws unit-set-by-act, succession-unsound. */
  async replace(
    manager: Manager,
    provinceId: string,
    before: Spans,
    after: Spans,
    stated: StatedSuccessors,
  ): Promise<void> {
    await this.provinces.lock(manager, provinceId);
    const setting = await actsSetting(manager, provinceId, stated.unitId);
    const endingAct = setting.find(({ ends }) => ends);
    const isSame = [...before.successors].sort().join() === [...after.successors].sort().join();
    const keepsEnd = before.validTo === after.validTo && before.validToConfirmed === after.validToConfirmed && isSame;
    if (endingAct && !keepsEnd) throw setByAct('/validTo', endingAct.name);
    const beginningAct = setting.find(({ begins }) => begins);
    if (beginningAct && before.validFrom !== after.validFrom) throw setByAct('/validFrom', beginningAct.name);
    if (!endingAct) {
      await dropKeptLinks(manager, provinceId, stated.unitId);
      await keepLinks(manager, provinceId, linksOf(stated));
    }
    await tidyKeptActs(manager, provinceId);
    await this.history.requireSound(manager, provinceId);
  }
}

function linksOf({ unitId, validTo, successorIds }: StatedSuccessors) {
  const effectiveOn = validTo === null ? null : addDays(validTo, 1);
  return successorIds.map((toUnitId) => ({ fromUnitId: unitId, toUnitId, effectiveOn }));
}

function setByAct(pointer: string, act: string): ApiProblem {
  return problemAt('unit-set-by-act', pointer, {
    vi: `Ngày này do "${act}" quy định; hãy sửa ở trang Sắp xếp đơn vị`,
    en: `"${act}" sets this day; change it under Reorganisations`,
  });
}
