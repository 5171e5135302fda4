import { Injectable } from '@nestjs/common';
import type { HistoryPage, HistoryQuery } from '@tiendo/contracts';
import { z } from 'zod';
import { liveStatements } from '@tiendo/indicators';
import { Database } from '../../platform/database/index.js';
import { ApiProblem, decodeCursor, encodeCursor } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { PlanDirectory } from '../plans/index.js';
import { EntryReader } from './entry-reader.js';
import { historyPage, statementsOf } from './statement.queries.js';
import type { ItemAddress } from './statement.service.js';

/** Order of recording of the statement before the page. */
const HistoryCursor = z.tuple([z.number().int()]);

/** Everything ever stated on an item, in both times. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanDirectory,
    private readonly entries: EntryReader,
  ) {}

  /** A page of statements, newest recorded first; withdrawals and what was corrected stay among them. */
  async page(actor: ActorContext, slug: string, item: ItemAddress, query: HistoryQuery): Promise<HistoryPage> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return this.database.snapshot(async (manager) => {
      const versions = await this.plans.versionsOf(manager, plan, { kind: item.kind, codes: [item.code] });
      const current = versions.at(-1);
      if (!current) throw new ApiProblem('item-not-found');
      const all = await statementsOf(manager, plan.provinceId, [current.itemId]);
      const live = new Set(liveStatements(all).map(({ id }) => id));
      const place = { cursor: query.cursor, plan: slug, ...item };
      const [after = null] = decodeCursor(place, HistoryCursor) ?? [];
      const rows = await historyPage(manager, plan.provinceId, current.itemId, after, query.limit + 1);
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      return {
        items: await this.entries.bodies(manager, plan.provinceId, shown, {
          isLive: ({ id, status }) => status === null || live.has(id),
          versionOf: () => current.version,
        }),
        nextCursor: last ? encodeCursor(place, [last.seq]) : null,
        total: all.length,
      };
    });
  }
}
