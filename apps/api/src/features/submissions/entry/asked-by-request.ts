import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import { type AskedPeriod, AskedPeriods, cellKey } from '../../figures/index.js';
import { UnitDirectory } from '../../org/index.js';
import type { PartsOfIndicator } from '../../plans/index.js';
import { type AskedLine, type AskedUnit, PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import type { RequestFrame } from '../requests/request-frames.js';
import type { CellOf } from './line.queries.js';

/** Where a line is asked: the line of the first plan's form that asks it, and every plan that does. */
export interface WhereAsked {
  readonly line: AskedLine;
  readonly unit: AskedUnit;
  readonly asked: AskedPeriod;
  readonly plans: readonly string[];
}

/** What the plans of a request ask in its period, and the period before it. */
export interface AskedByRequest {
  readonly parts: readonly PartsOfIndicator[];
  /** Where a line is asked; undefined: no form asks it any more. */
  readonly whereAsked: (line: CellOf) => WhereAsked | undefined;
  readonly preceding: PeriodRef | null;
}

/** Requests whose forms are kept at once; one of 31 lines and 124 communes takes about 2 MB. */
const KEPT = 16;

/** What the forms of requests ask: the same for every report of a request, and for every cell that is saved in it. */
@Injectable()
export class AskedByRequests {
  private readonly kept = new RecentlyUsed<Promise<AskedByRequest>>(KEPT);

  constructor(
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly units: UnitDirectory,
  ) {}

  /** Read once per state of its plans and of the owner's units. */
  async of(manager: Manager, frame: Pick<RequestFrame, 'planRefs' | 'request'>): Promise<AskedByRequest> {
    const { planRefs, request } = frame;
    const plans = planRefs.map(({ planId, contentRevision }) => `${planId} ${contentRevision}`);
    const [first] = planRefs;
    const units = first ? await this.units.stamp(manager, first.provinceId) : '';
    return this.kept.getOrMake([request.periodId, units, ...plans].join('|'), () => this.read(manager, frame));
  }

  private async read(
    manager: Manager,
    { planRefs, request }: Pick<RequestFrame, 'planRefs' | 'request'>,
  ): Promise<AskedByRequest> {
    const [first] = planRefs;
    const period =
      first && (await this.periods.list(manager, first)).find(({ periodId }) => periodId === request.periodId);
    const asked = period ? await this.asked.of(manager, planRefs, period) : [];
    const parts = asked.flatMap(({ form }) => form.parts.map((one) => [one.whole.id, one] as const));
    return {
      whereAsked: finderOf(asked),
      parts: [...new Map(parts).values()],
      preceding: period ? await this.periods.preceding(manager, period) : null,
    };
  }
}

/** Finds the lines of forms by cell: an indicator, and a unit of a block that a line of it asks. */
function finderOf(asked: readonly AskedPeriod[]): AskedByRequest['whereAsked'] {
  const found = new Map<string, WhereAsked>();
  for (const one of asked) {
    for (const line of one.form.lines) {
      for (const unit of one.units.get(line.block) ?? []) {
        if (line.unit !== null && line.unit.id !== unit.id) continue;
        const key = cellKey({ indicatorId: line.indicatorId, unitId: unit.id });
        const known = found.get(key);
        const plans = [...(known?.plans ?? []), one.plan.slug];
        found.set(key, known ? { ...known, plans: [...new Set(plans)] } : { line, unit, asked: one, plans });
      }
    }
  }
  return (line) => found.get(cellKey({ indicatorId: line.indicatorId, unitId: line.subjectUnitId }));
}
