import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { adHocPeriod, type CalendarRule, periodCode, periodsOfCalendar } from '@tiendo/indicators/periods';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { IndicatorDirectory, type PlanRef } from '../plans/index.js';
import { putCalendar } from './calendar.queries.js';
import { putForm } from './form-writer.queries.js';
import { PeriodDirectory } from './period-directory.js';
import type { PeriodRef } from './period.queries.js';
import { unitKinds } from './units-asked.queries.js';
import { insertPeriods } from './period-writer.queries.js';
import { stateOf } from './periods.service.js';

/** What a reviewed plan file says of reporting. */
export interface ReportingFile {
  readonly calendars: readonly CalendarRule[];
  readonly periods: readonly {
    readonly startsOn: string;
    readonly endsOn: string;
    readonly title: string;
    readonly opensOn: string;
    readonly closesOn: string;
  }[];
  readonly form: readonly {
    readonly block: Block;
    readonly indicator: string;
    readonly pillar: string | null;
    /** Code of the only unit of the block that is asked; left out: every one. */
    readonly unit?: string | undefined;
    readonly cumulative: boolean;
    /** Code of the unit that supplies the figures; null: each unit its own. */
    readonly supplier: string | null;
    /** Code of the period it is asked from; null: from the beginning. */
    readonly from: string | null;
  }[];
}

/** Sets up reporting on a plan that was loaded from a file, in the caller's transaction and under its lock on the plan. */
@Injectable()
export class ReportingSetup {
  constructor(
    private readonly clock: Clock,
    private readonly periods: PeriodDirectory,
    private readonly indicators: IndicatorDirectory,
  ) {}

  /**
   * Calendars with their periods, ad hoc periods and the form of a plan that has none yet. Nothing is kept of the
   * periods yet: loading their figures does that. Returns them, newest first. Throws an Error for an indicator or a unit that the owner does not have, and what breaks the rules of periods.
   */
  async declare(manager: Manager, plan: PlanRef, file: ReportingFile): Promise<PeriodRef[]> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    for (const calendar of file.calendars) await putCalendar(manager, plan, calendar);
    const scheduled = file.calendars.flatMap(periodsOfCalendar);
    const asked = file.periods.map(({ startsOn, endsOn, title, opensOn, closesOn }) => {
      const period = adHocPeriod(startsOn, endsOn, title);
      return { ...period, code: periodCode(period), opensOn, closesOn };
    });
    const all = [...scheduled, ...asked].map((period) => ({ ...period, state: stateOf(period, today) }));
    await insertPeriods(manager, plan, all, now);
    const periods = await this.periods.list(manager, plan);
    const ids = await this.indicators.ids(manager, plan.provinceId);
    const named = file.form.flatMap(({ supplier, unit }) => [supplier ?? [], unit ?? []].flat());
    const units = new Map((await unitKinds(manager, plan.provinceId, named)).map(({ code, id }) => [code, id]));
    await putForm(
      manager,
      plan,
      file.form.map(({ block, unit, indicator, pillar, cumulative, supplier, from }, position) => {
        const indicatorId = ids.get(indicator);
        if (indicatorId === undefined) throw new Error(`The form asks for ${indicator}, which nothing declares`);
        const first = from === null ? null : periods.find(({ code }) => code === from);
        if (first === undefined) throw new Error(`The form asks for ${indicator} from ${from}, which is no period`);
        const [unitId, supplierUnitId] = [unit ?? null, supplier].map((code) =>
          code === null ? null : units.get(code),
        );
        if (unitId === undefined || supplierUnitId === undefined) {
          throw new Error(`The form names ${unit} and ${supplier}: one of them is no unit`);
        }
        const line = { block, unitId, pillarCode: pillar, cumulative };
        const askedFrom = first?.startsOn ?? null;
        return { ...line, indicatorId, position, supplierUnitId, askedFrom, askedUntil: null };
      }),
    );
    return periods;
  }
}
