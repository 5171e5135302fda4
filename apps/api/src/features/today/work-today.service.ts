import { Injectable } from '@nestjs/common';
import type { DuePeriod, Language, PlanWork, WorkToday } from '@tiendo/contracts';
import { inOrderOfChasing, periodTitle } from '@tiendo/indicators/periods';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { PlanDirectory, PlansService, type PlanRef } from '../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../reporting/index.js';
import { RemarksService } from '../standings/index.js';
import { DueDirectives } from './due-directives.js';
import { DuePeriods } from './due-periods.js';
import { PlanWorkReader } from './plan-work.js';

/** Plans that are looked through: those that run, then those that ended last. */
const PLANS_LOOKED_AT = 12;
/** Conclusions told by their text, the one due first first. */
const DIRECTIVES_TOLD = 30;
/** Drafts told by name. */
const DRAFTS_TOLD = 20;

/** What waits in one owner today. Everything in it is asked of the feature that decides it; nothing is decided anew. */
@Injectable()
export class WorkTodayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlanDirectory,
    private readonly lists: PlansService,
    private readonly periods: PeriodDirectory,
    private readonly duePeriods: DuePeriods,
    private readonly planWork: PlanWorkReader,
    private readonly dueDirectives: DueDirectives,
    private readonly remarks: RemarksService,
  ) {}

  /** Throws not-found (owner), sign-in-required, forbidden. */
  async of(actor: ActorContext, provinceCode: string, language: Language): Promise<WorkToday> {
    const province = await this.provinces.require(provinceCode, actor, 'work.read');
    const { manager } = this.database;
    const today = this.clock.today();
    // A telephone is told to those who must call.
    const calls = actor.can('progress.write', province.id);
    const all = inOrderOfLooking(await this.plans.publishedOf(manager, province.id), today);
    const plans = all.slice(0, PLANS_LOOKED_AT);
    const [due, work]: [DuePeriod[], PlanWork[]] = [[], []];
    const [remarks, amendments]: [WorkToday['remarks'], WorkToday['amendments']] = [[], []];
    const directives: WorkToday['directives'] = [];
    const ahead: { plan: PlanRef; period: PeriodRef }[] = [];
    for (const plan of plans) {
      const name = nameOf(plan);
      const periods = await this.periods.list(manager, plan);
      due.push(...(await this.duePeriods.of(manager, plan, periods, { today, language, calls })));
      ahead.push(...periods.filter(({ opensOn }) => opensOn > today).map((period) => ({ plan, period })));
      work.push(await this.planWork.of(actor, plan, today));
      directives.push(...(await this.dueDirectives.of(manager, plan, today)));
      for (const { id, block, periodId, openRemarks, contestUntil } of await this.remarks.toAnswer(manager, plan)) {
        const period = periods.find((one) => one.periodId === periodId);
        if (!period) continue;
        const named = { code: period.code, label: periodTitle(period, language) };
        remarks.push({ plan: name, publication: id, block, period: named, open: openRemarks, contestUntil });
      }
      if (plan.endsOn < today) continue;
      const later = await this.lists.amendmentsAfter(manager, plan, today);
      amendments.push(...later.map((amendment) => ({ plan: name, ...amendment })));
    }
    const [next] = ahead.sort((a, b) => a.period.opensOn.localeCompare(b.period.opensOn));
    return {
      province: { code: province.code, name: province.name, simulated: province.simulated },
      today,
      periods: inOrderOfChasing(due, today),
      next: next ? nextOf(next, language) : null,
      plans: work.filter(hasWork).sort(weakestFirst),
      plansLeftOut: all.length - plans.length,
      remarks,
      directives: directives.sort((a, b) => a.dueOn.localeCompare(b.dueOn)).slice(0, DIRECTIVES_TOLD),
      drafts: await this.lists.drafts(manager, province.id, DRAFTS_TOLD),
      amendments: amendments.sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn)),
    };
  }
}

const nameOf = ({ slug, code, title }: PlanRef) => ({ slug, code, title });

function nextOf({ plan, period }: { plan: PlanRef; period: PeriodRef }, language: Language): WorkToday['next'] {
  const { code, opensOn, closesOn } = period;
  return { plan: nameOf(plan), code, label: periodTitle(period, language), opensOn, closesOn };
}

/** Those that are not over first, the one that ends last first. */
function inOrderOfLooking(plans: readonly PlanRef[], today: string): PlanRef[] {
  const over = ({ endsOn }: PlanRef): number => (endsOn < today ? 1 : 0);
  return [...plans].sort(
    (a, b) => over(a) - over(b) || b.endsOn.localeCompare(a.endsOn) || a.slug.localeCompare(b.slug),
  );
}

const hasWork = ({ attention, discrepancies }: PlanWork): boolean =>
  attention.total > 0 || discrepancies.open > 0 || discrepancies.inHand > 0;

const overdueOf = ({ attention }: PlanWork): number =>
  attention.byKind.find(({ kind }) => kind === 'overdue')?.count ?? 0;

function weakestFirst(a: PlanWork, b: PlanWork): number {
  return Number(a.over) - Number(b.over) || overdueOf(b) - overdueOf(a) || b.attention.total - a.attention.total;
}
