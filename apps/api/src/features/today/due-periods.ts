import { Injectable } from '@nestjs/common';
import type { Contact, DuePeriod, Language } from '@tiendo/contracts';
import { daysLeft, isChased, periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { type PersonBesideUnit, PeopleService, UnitDirectory } from '../org/index.js';
import type { PlanRef } from '../plans/index.js';
import { PeriodDirectory, type PeriodRef, type UnitReporting } from '../reporting/index.js';

/** Units told by name for one period; a province has some 180 communes and departments at most. */
const UNITS_TOLD = 200;
/** Telephone numbers told for one unit. */
const CONTACTS_TOLD = 2;

/** Periods of plans that wait for figures, with who has not given them and whom to call. */
@Injectable()
export class DuePeriods {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly units: UnitDirectory,
    private readonly people: PeopleService,
  ) {}

  /** Of the plan's periods those to chase; a closed one only while figures are missing. `calls`: the reader is to be told whom to call. */
  async of(
    manager: Manager,
    plan: PlanRef,
    all: readonly PeriodRef[],
    { today, language, calls }: { readonly today: string; readonly language: Language; readonly calls: boolean },
  ): Promise<DuePeriod[]> {
    const chased = all.filter((period) => isChased(period, today));
    const due: DuePeriod[] = [];
    for (const { period, late } of await this.withLate(manager, chased)) {
      if (late.length === 0 && period.state === 'closed') continue;
      const [body] = await this.periods.bodies(manager, plan, [period], language);
      const told = late.slice(0, UNITS_TOLD);
      const contacts = calls
        ? await this.contacts(manager, plan.provinceId, told, today)
        : new Map<string, Contact[]>();
      due.push({
        plan: { slug: plan.slug, code: plan.code, title: plan.title },
        code: period.code,
        label: periodTitle(period, language),
        state: period.state === 'open' ? 'open' : 'closed',
        opensOn: period.opensOn,
        closesOn: period.closesOn,
        daysLeft: daysLeft(period, today),
        asked: body?.asked ?? 0,
        reporting: body?.reporting ?? 0,
        missingTotal: late.length,
        missing: told.map((unit) => ({ ...unit, contacts: contacts.get(unit.code) ?? [] })),
      });
    }
    return due;
  }

  private async withLate(
    manager: Manager,
    periods: readonly PeriodRef[],
  ): Promise<{ period: PeriodRef; late: UnitReporting[] }[]> {
    const found: { period: PeriodRef; late: UnitReporting[] }[] = [];
    for (const period of periods) found.push({ period, late: await this.periods.late(manager, period) });
    return found;
  }

  /** Whom to call, by the unit's code: who follows the matter before who leads, only those who can be reached. */
  private async contacts(
    manager: Manager,
    provinceId: string,
    late: readonly UnitReporting[],
    today: string,
  ): Promise<Map<string, Contact[]>> {
    const units = await this.units.byCodes(
      manager,
      provinceId,
      late.map(({ code }) => code),
    );
    const ids = [...units.values()].map(({ id }) => id);
    const people = await this.people.beside(manager, provinceId, ids, today);
    const reachable = people.filter(
      ({ role, phone, email }) => role !== 'committeeMember' && (phone !== null || email !== null),
    );
    const byUnit = new Map<string, Contact[]>();
    for (const person of inCallingOrder(reachable)) {
      const { unit, fullName, position, phone, email } = person;
      const its = byUnit.get(unit) ?? [];
      if (its.length < CONTACTS_TOLD) byUnit.set(unit, [...its, { fullName, position, phone, email }]);
    }
    return byUnit;
  }
}

const inCallingOrder = (people: readonly PersonBesideUnit[]): PersonBesideUnit[] => [
  ...people.filter(({ role }) => role === 'officer'),
  ...people.filter(({ role }) => role !== 'officer'),
];
