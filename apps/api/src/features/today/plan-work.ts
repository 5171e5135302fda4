import { Injectable } from '@nestjs/common';
import type { AttentionItem, PlanWork } from '@tiendo/contracts';
import { RecentlyUsed } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { attentionList, OverviewService } from '../board/index.js';
import { PlanCache, type PlanRef } from '../plans/index.js';
import { ReconciliationService } from '../reconciliation/index.js';

/** Plans whose work is kept at once; one takes about 1 kB. */
const KEPT_PLANS = 256;

/** What the items and figures of a plan ask for today, read once per state of the plan. */
@Injectable()
export class PlanWorkReader {
  private readonly kept = new RecentlyUsed<Promise<PlanWork>>(KEPT_PLANS);

  constructor(
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly reconciliation: ReconciliationService,
  ) {}

  /** `today` decides whether the plan is over, and is told as of its last day. */
  async of(actor: ActorContext, { slug, planId }: PlanRef, today: string): Promise<PlanWork> {
    const remembered = await this.memory.resolve(slug, actor);
    const { plan } = remembered;
    return this.kept.getOrMake(`${planId} ${this.overviews.stateOf(remembered)}`, async () => {
      const moment = this.overviews.momentOf(plan, {});
      const { total, byKind, items } = attentionList(await this.overviews.board(remembered, moment));
      const { open, inHand } = await this.reconciliation.list(remembered, moment);
      const [worst] = items;
      return {
        plan: { slug, code: plan.code, title: plan.title },
        endsOn: plan.endsOn,
        over: plan.endsOn < today,
        attention: { total, byKind },
        worst: worst ? worstOf(worst) : null,
        discrepancies: { open, inHand },
      };
    });
  }
}

/** An item as a line of work names it: what it is, whose, and why it waits. */
function worstOf(item: AttentionItem): PlanWork['worst'] {
  const { kind, code, name, status, why, overdueDays, silentDays, leadUnits } = item;
  return { kind, code, name, status, why, overdueDays, silentDays, leadUnits };
}
