import { Injectable } from '@nestjs/common';
import {
  type NewSavedView,
  type SavedView,
  type SavedViewChange,
  type SavedViewList,
  type ViewScreen,
  VIEWS_OF_ONE_PERSON,
} from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { SavedViewQueries, type SavedViewRow } from './saved-view.queries.js';

/** Views under a name: whoever reads plans keeps their own; who may share takes shared ones of others away too. */
@Injectable()
export class SavedViewService {
  constructor(
    private readonly queries: SavedViewQueries,
    private readonly provinces: ProvinceDirectory,
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(actor: ActorContext, provinceCode: string, screen: ViewScreen | undefined): Promise<SavedViewList> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    const userId = personOf(actor);
    const rows = await this.queries.list(this.database.manager, province.id, userId, screen ?? null);
    return { items: rows.map((row) => bodyOf(row, userId)) };
  }

  /** Throws view-name-taken, too-many-views, forbidden (sharing). */
  async create(actor: ActorContext, provinceCode: string, wanted: NewSavedView): Promise<SavedView> {
    const province = await this.provinces.require(provinceCode, actor, 'view.write');
    if (wanted.shared) actor.require('view.share', province.id);
    const userId = personOf(actor);
    return this.database.transaction(async (manager) => {
      if ((await this.queries.count(manager, province.id, userId)) >= VIEWS_OF_ONE_PERSON) {
        throw new ApiProblem('too-many-views');
      }
      const view = { provinceId: province.id, userId, ...wanted, createdAt: this.clock.now() };
      const id = await this.queries.insert(manager, view);
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'view.create',
        subjectKind: 'view',
        subject: wanted.name,
        detail: { id, screen: wanted.screen, query: wanted.query, shared: wanted.shared },
      });
      return bodyOf({ id, ...view, by: '' }, userId);
    });
  }

  /** Only one's own. Throws not-found (also for others' views), view-name-taken, forbidden (sharing). */
  async change(actor: ActorContext, provinceCode: string, id: string, change: SavedViewChange): Promise<SavedView> {
    const province = await this.provinces.require(provinceCode, actor, 'view.write');
    if (change.shared) actor.require('view.share', province.id);
    const userId = personOf(actor);
    return this.database.transaction(async (manager) => {
      const row = await this.queries.hold(manager, province.id, id);
      if (row?.userId !== userId) throw new ApiProblem('not-found');
      const { name = row.name, query = row.query, shared = row.shared } = change;
      await this.queries.update(manager, { provinceId: province.id, id, name, query, shared });
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'view.change',
        subjectKind: 'view',
        subject: name,
        detail: { id, before: { name: row.name, query: row.query, shared: row.shared }, query, shared },
      });
      return bodyOf({ ...row, name, query, shared }, userId);
    });
  }

  /** One's own, or a shared one by who may share. Throws not-found. */
  async remove(actor: ActorContext, provinceCode: string, id: string): Promise<void> {
    const province = await this.provinces.require(provinceCode, actor, 'view.write');
    const userId = personOf(actor);
    await this.database.transaction(async (manager) => {
      const row = await this.queries.hold(manager, province.id, id);
      const isTheirs = row?.userId === userId || (row?.shared && actor.can('view.share', province.id));
      if (!row || !isTheirs) throw new ApiProblem('not-found');
      await this.queries.remove(manager, province.id, id);
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'view.remove',
        subjectKind: 'view',
        subject: row.name,
        detail: { id, screen: row.screen, query: row.query, shared: row.shared },
      });
    });
  }
}

function personOf({ userId }: ActorContext): string {
  if (userId === null) throw new ApiProblem('sign-in-required');
  return userId;
}

const bodyOf = ({ id, screen, name, query, shared, ...row }: SavedViewRow, reader: string): SavedView => ({
  id,
  screen,
  name,
  query,
  shared,
  own: row.userId === reader,
  sharedBy: row.userId === reader ? null : row.by,
});
