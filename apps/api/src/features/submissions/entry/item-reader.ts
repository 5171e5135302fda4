import { Injectable } from '@nestjs/common';
import type { SubmissionItemBody } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { StatementDirectory, stateOn } from '../../statements/index.js';
import { PlanDirectory } from '../../plans/index.js';
import type { RequestFrame } from '../requests/request-frames.js';
import type { ItemRecord } from './item.queries.js';

/** Items of a report as the API tells them, with how they stand in their plans. */
@Injectable()
export class ItemReader {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly statements: StatementDirectory,
  ) {}

  /** In the given order; what its plan asks no more keeps its place without a name. */
  async bodies(
    manager: Manager,
    { planRefs, span }: RequestFrame,
    items: readonly ItemRecord[],
  ): Promise<SubmissionItemBody[]> {
    const today = this.clock.today();
    const bodies = new Map<string, SubmissionItemBody>();
    for (const plan of planRefs) {
      const its = items.filter(({ planId }) => planId === plan.planId);
      if (its.length === 0) continue;
      const asked = await this.plans.itemsAt(manager, plan, { asOf: span.endsOn });
      const named = new Map(asked.map((item) => [item.itemId, item]));
      const facts = its.map(({ itemId, kind, code }) => ({ itemId, kind, code, versions: [] }));
      const series = await this.statements.seriesOf(manager, plan, facts, null);
      for (const item of its) {
        const { itemId, kind, code, version } = item;
        const { current, statusSince } = stateOn(itemId, series.get(itemId), today);
        bodies.set(itemId, {
          ...{ plan: plan.slug, kind, code, version },
          name: named.get(itemId)?.name ?? null,
          dueOn: named.get(itemId)?.dueOn ?? null,
          current: { status: current?.status ?? 'noStatement', since: statusSince },
          answer: answerOf(item),
        });
      }
    }
    return items.flatMap(({ itemId }) => bodies.get(itemId) ?? []);
  }
}

function answerOf(item: ItemRecord): SubmissionItemBody['answer'] {
  const { status, continuesInYear, reason, text, updatedAt, updatedBy } = item;
  if (status === null) return null;
  return { status, continuesInYear, reason, text, updatedAt: updatedAt ?? '', updatedBy };
}
