import { Injectable } from '@nestjs/common';
import type { DaysOff, DaysOffQuery, SaveDaysOff } from '@tiendo/contracts';
import { yearOf } from '@tiendo/indicators/time';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { type ProblemField, refusal, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { daysOffOf, daysOffVersion, replaceDaysOff } from './days-off.queries.js';

/** Days off, and weekend days worked instead, as the office of an owner keeps them: due times move on past them. */
@Injectable()
export class DaysOffService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly audit: AuditService,
  ) {}

  /** What is said of a year. Throws not-found (owner), sign-in-required, forbidden. */
  async of(actor: ActorContext, provinceCode: string, { year }: DaysOffQuery): Promise<DaysOff> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    return this.bodyOf(this.database.manager, province.id, year ?? yearOf(this.clock.today()));
  }

  /** Saves the days of a year. Throws stale; rule-broken where a day is of another year or stands twice. */
  async save(
    actor: ActorContext,
    provinceCode: string,
    { year, items }: SaveDaysOff,
    ifMatch: number | null,
  ): Promise<DaysOff> {
    const province = await this.provinces.require(provinceCode, actor, 'period.write');
    const problems = problemsOf(year, items);
    if (problems.length > 0) throw refusal(problems);
    return this.database.transaction(async (manager) => {
      const version = await daysOffVersion(manager, province.id, year, true);
      if (ifMatch !== null && ifMatch !== version) {
        requireVersion(ifMatch, version, await this.bodyOf(manager, province.id, year), { items });
      }
      await replaceDaysOff(manager, { provinceId: province.id, year }, items);
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'daysOff.set',
        subjectKind: 'daysOff',
        subject: String(year),
        detail: { days: items.length },
      });
      return this.bodyOf(manager, province.id, year);
    });
  }

  private async bodyOf(manager: Manager, provinceId: string, year: number): Promise<DaysOff> {
    const days = await daysOffOf(manager, provinceId, year);
    return {
      year,
      items: days.map(({ day, working, name }) => ({ day, working, name })),
      version: await daysOffVersion(manager, provinceId, year, false),
    };
  }
}

function problemsOf(year: number, items: SaveDaysOff['items']): ProblemField[] {
  return items.flatMap(({ day }, index): ProblemField[] => {
    const pointer = `/items/${index}/day`;
    if (yearOf(day) !== year) return [{ pointer, code: 'rule-broken', detail: OTHER_YEAR }];
    return items.findIndex((one) => one.day === day) < index ? [{ pointer, code: 'rule-broken', detail: TWICE }] : [];
  });
}

const OTHER_YEAR = { vi: 'Ngày này thuộc năm khác', en: 'The day is of another year' };
const TWICE = { vi: 'Ngày này đã có trong danh sách', en: 'The day stands in the list already' };
