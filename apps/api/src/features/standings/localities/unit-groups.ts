import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { addDays } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { UnitDirectory, parentsOf } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import type { ShownUnit } from '../field/shown-unit.js';

/** Groups that the units of a block fall into, in the official order. */
export interface UnitGroups {
  readonly by: 'parent' | 'former' | null;
  readonly groups: readonly { readonly code: string; readonly name: string; readonly shortName: string | null }[];
  readonly groupOf: (unit: ShownUnit) => string | null;
}

const NONE: UnitGroups = { by: null, groups: [], groupOf: () => null };

/** What lies together: the units of one parent, else what the ground of one district became. */
@Injectable()
export class UnitGroupReader {
  constructor(private readonly units: UnitDirectory) {}

  async read(
    manager: Manager,
    plan: PlanRef,
    { block, day, units }: { readonly block: Block; readonly day: string; readonly units: readonly ShownUnit[] },
  ): Promise<UnitGroups> {
    const parents = parentsOf(units);
    if (parents.length > 1) {
      const groups = parents.map(({ code, name }) => ({ code, name, shortName: null }));
      return { by: 'parent', groups, groupOf: ({ parent }) => parent?.code ?? null };
    }
    return block === 'communes' ? this.former(manager, plan, day, units) : NONE;
  }

  /** Districts by the last act that made communes of them; the parts of several districts are of the first of them. */
  private async former(manager: Manager, plan: PlanRef, day: string, units: readonly ShownUnit[]): Promise<UnitGroups> {
    const codes = new Set(units.map(({ code }) => code));
    const acts = (await this.units.actsOf(manager, plan.provinceId)).filter(
      ({ effectiveOn, links }) => effectiveOn <= day && links.some(({ from, to }) => codes.has(to) && !codes.has(from)),
    );
    const last = acts
      .map(({ effectiveOn }) => effectiveOn)
      .sort()
      .at(-1);
    if (last === undefined) return NONE;
    const districts = await this.units.blockOn(manager, plan.provinceId, 'districts', addDays(last, -1));
    const position = new Map(districts.map(({ code }, at) => [code, at]));
    const links = acts.flatMap((act) => (act.effectiveOn === last ? act.links : []));
    const from = new Map<string, string>();
    for (const link of links) {
      const [at, kept] = [position.get(link.from), position.get(from.get(link.to) ?? '')];
      if (at !== undefined && (kept === undefined || at < kept)) from.set(link.to, link.from);
    }
    const held = new Set(from.values());
    const groups = districts
      .filter(({ code }) => held.has(code))
      .map(({ code, name, shortName }) => ({ code, name, shortName }));
    return groups.length < 2 ? NONE : { by: 'former', groups, groupOf: ({ code }) => from.get(code) ?? null };
  }
}
