import { Injectable } from '@nestjs/common';
import type { Beginning, FirstDay, FirstDayResult } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { type ActorContext, ProvinceDirectory, UserService } from '../accounts/index.js';
import { UnitDirectory, UnitsService } from '../org/index.js';
import { PlanDirectory, PlansService } from '../plans/index.js';
import { FormDirectory, PeriodDirectory } from '../reporting/index.js';

/** The first day of a province: what is left to do, and its units and accounts in one piece. It keeps nothing of its own. */
@Injectable()
export class BeginningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly users: UserService,
    private readonly units: UnitsService,
    private readonly unitDirectory: UnitDirectory,
    private readonly plans: PlanDirectory,
    private readonly lists: PlansService,
    private readonly forms: FormDirectory,
    private readonly periods: PeriodDirectory,
  ) {}

  /** Throws not-found (owner), sign-in-required, forbidden. */
  async of(actor: ActorContext, provinceCode: string): Promise<Beginning> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    return this.database.snapshot(async (manager) => {
      const named = await this.unitDirectory.named(manager, province.id);
      const published = await this.plans.publishedOf(manager, province.id);
      const latest = published.toSorted((a, b) => b.endsOn.localeCompare(a.endsOn)).at(0);
      const [draft] = await this.lists.drafts(manager, province.id, 1);
      const form = latest && (await this.forms.linesOf(manager, latest, this.clock.today()));
      const plan = latest ?? draft;
      return {
        units: named.filter(({ kind }) => kind !== 'province').length,
        hasAccounts: await this.users.hasOthers(manager, province.id, actor),
        plan: plan
          ? { slug: plan.slug, code: plan.code, title: plan.title, state: latest ? 'published' : 'draft' }
          : null,
        hasForm: (form?.lines.length ?? 0) > 0,
        hasPeriods: latest !== undefined && (await this.periods.list(manager, latest)).length > 0,
      };
    });
  }

  /** All or nothing. Throws what adding units and accounts throws, with pointers into the lists given. */
  async takeIn(
    actor: ActorContext,
    provinceCode: string,
    { units, users }: FirstDay,
    site: string,
  ): Promise<FirstDayResult> {
    const province = await this.provinces.require(provinceCode, actor, 'user.manage');
    actor.require('org.write', province.id);
    return this.database.transaction(async (manager) => {
      await this.units.addNew(manager, actor, province, units);
      const items = users.length > 0 ? await this.users.addNew(manager, actor, province, users, site) : [];
      return { units: units.length, items };
    });
  }
}
