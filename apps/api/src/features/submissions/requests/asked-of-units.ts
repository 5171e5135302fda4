import { Injectable } from '@nestjs/common';
import { linesAsked, type ReportLine } from '@tiendo/indicators/submission';
import type { Manager } from '../../../platform/database/index.js';
import { AskedPeriods } from '../../figures/index.js';
import { MachineScopes } from '../../machines/index.js';
import { UnitDirectory, type UnitRef } from '../../org/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import type { PeriodRef } from '../../reporting/index.js';

/** What plans ask of units in a period: figures of who supplies them, items of who leads or carries them out. */
export interface AskedOf {
  readonly lines: ReadonlyMap<string, readonly ReportLine[]>;
  /** Ids of items by unit, in the order of plans, targets first. */
  readonly items: ReadonlyMap<string, readonly string[]>;
}

/** What of its plans a request asks. */
export interface AskedParts {
  readonly asksItems: boolean;
  /** Codes of pillars; none: of all, and of what is in none. */
  readonly pillars: readonly string[];
}

/** Units for which a name of many stands: "Các địa phương" are the places of the day. */
const PLACES = ['districts', 'communes'] as const;

/** Who is to report what, put together from the forms and the items of several plans. */
@Injectable()
export class AskedOfUnits {
  constructor(
    private readonly asked: AskedPeriods,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly machines: MachineScopes,
  ) {}

  /** As forms and plans stand on the last day of the period. */
  async of(
    manager: Manager,
    plans: readonly PlanRef[],
    period: PeriodRef,
    { asksItems, pillars }: AskedParts,
  ): Promise<AskedOf> {
    const isMeant = (code: string | null | undefined): boolean =>
      pillars.length === 0 || (typeof code === 'string' && pillars.includes(code));
    const asked = await this.asked.of(manager, plans, period);
    const systems = await this.machines.cells(manager, period.provinceId);
    const lines = linesAsked(
      asked.map(({ plan, form, units }) => {
        return { plan: plan.planId, lines: form.lines.filter(({ pillar }) => isMeant(pillar?.code)), units };
      }),
      (indicatorId, unitId) => systems.supplierOf(indicatorId, unitId) !== null,
    );
    const items = new Map<string, string[]>();
    const places = asksItems ? await this.places(manager, period) : [];
    for (const plan of asksItems ? plans : []) {
      for (const { itemId, pillarCode, units } of await this.plans.itemsAt(manager, plan, { asOf: period.endsOn })) {
        if (!isMeant(pillarCode)) continue;
        const those = await this.each(manager, period.provinceId, [...units.lead, ...units.executing], places);
        for (const id of those) items.set(id, [...(items.get(id) ?? []), itemId]);
      }
    }
    return { lines, items };
  }

  /** Each unit once; a name for many units stands for the places. */
  private async each(
    manager: Manager,
    provinceId: string,
    units: readonly UnitRef[],
    places: readonly string[],
  ): Promise<Set<string>> {
    const kinds = await this.units.kinds(
      manager,
      provinceId,
      units.map(({ code }) => code),
    );
    return new Set(units.flatMap(({ id, code }) => (kinds.get(code) === 'collective' ? places : [id])));
  }

  private async places(manager: Manager, { provinceId, endsOn }: PeriodRef): Promise<string[]> {
    const ids: string[] = [];
    for (const block of PLACES) {
      for (const { id } of await this.units.blockOn(manager, provinceId, block, endsOn)) ids.push(id);
    }
    return ids;
  }
}
