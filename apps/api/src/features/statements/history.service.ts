import { Injectable } from '@nestjs/common';
import type {
  HistoryPage,
  HistoryQuery,
  PlacedStatement,
  StandingStatements,
  StandingStatementsQuery,
} from '@tiendo/contracts';
import { compareDays, type Day, placesOf, type StatementPlace } from '@tiendo/indicators';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, decodeCursor, encodeCursor } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { PlanDirectory } from '../plans/index.js';
import { EntryReader } from './entry-reader.js';
import { groupByItem, ofUnit, unitsIn } from './rollup/rollup-keeper.js';
import { entriesById, type EntryRow, historyPage, type StatementRow, statementsOf } from './statement.queries.js';
import type { ItemAddress } from './statement-lock.js';

/** Order of recording of the statement before the page. */
const HistoryCursor = z.tuple([z.number().int()]);

/** Everything ever stated on an item, in both times. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly entries: EntryReader,
  ) {}

  /**
   * A page of statements, newest recorded first; withdrawals and what was corrected stay among them. Throws plan-not-found,
   * forbidden, item-not-found, invalid-cursor.
   */
  async page(actor: ActorContext, slug: string, item: ItemAddress, query: HistoryQuery): Promise<HistoryPage> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return this.database.snapshot(async (manager) => {
      const versions = await this.plans.versionsOf(manager, plan, { kind: item.kind, codes: [item.code] });
      const current = versions.at(-1);
      if (!current) throw new ApiProblem('item-not-found');
      const all = await statementsOf(manager, plan.provinceId, [current.itemId]);
      const asked = { cursor: query.cursor, plan: slug, ...item };
      const [after = null] = decodeCursor(asked, HistoryCursor) ?? [];
      const rows = await historyPage(manager, plan.provinceId, current.itemId, after, query.limit + 1);
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      return {
        items: await this.placed(manager, plan.provinceId, shown, {
          places: places(all, query.asOf ?? this.clock.today()),
          versionOf: () => current.version,
        }),
        nextCursor: last ? encodeCursor(asked, [last.seq]) : null,
        total: all.length,
      };
    });
  }

  /** What stands of several items: what a new statement begins from or corrects. Throws plan-not-found, forbidden. */
  async standing(
    actor: ActorContext,
    slug: string,
    { kind, codes }: StandingStatementsQuery,
  ): Promise<StandingStatements> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return this.database.snapshot(async (manager) => {
      const versions = await this.plans.versionsOf(manager, plan, { kind, codes: [...new Set(codes.split(','))] });
      const items = new Map(versions.map((version) => [version.itemId, version]));
      const all = groupByItem(await statementsOf(manager, plan.provinceId, [...items.keys()]));
      const today = this.clock.today();
      const standing = new Map([...all.values()].flatMap((its) => [...places(its, today)]));
      const rows = await entriesById(manager, plan.provinceId, [...standing.keys()]);
      const bodies = await this.placed(manager, plan.provinceId, rows, {
        places: standing,
        versionOf: ({ itemId }) => items.get(itemId)?.version ?? 1,
      });
      const byItem = new Map<string, PlacedStatement[]>([...items.keys()].map((id) => [id, []]));
      for (const [index, { itemId }] of rows.entries()) byItem.get(itemId)?.push(...bodies.slice(index, index + 1));
      return {
        items: [...items.values()].map(({ itemId, code, version }) => ({
          code,
          version,
          statements: (byItem.get(itemId) ?? []).sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn)),
        })),
      };
    });
  }

  private async placed(
    manager: Manager,
    provinceId: string,
    rows: readonly EntryRow[],
    { places, versionOf }: { places: ReadonlyMap<string, StatementPlace>; versionOf: (row: EntryRow) => number },
  ): Promise<PlacedStatement[]> {
    const bodies = await this.entries.bodies(manager, provinceId, rows, {
      isLive: ({ id, status }) => status === null || places.has(id),
      versionOf,
    });
    return bodies.map((body) => ({ ...body, place: places.get(body.id) ?? null }));
  }
}

/** Places of one item's statements; those on the whole and on each executing unit are subjects of their own. */
function places(all: readonly StatementRow[], asOf: Day): Map<string, StatementPlace> {
  return new Map([null, ...unitsIn(all)].flatMap((unitId) => [...placesOf(ofUnit(all, unitId), asOf)]));
}
