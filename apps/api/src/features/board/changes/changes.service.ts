import { Injectable } from '@nestjs/common';
import type { Changes, ChangesQuery, Compared, ItemChangeBody, PlanPolicy, SnapshotBody } from '@tiendo/contracts';
import { addDays, capOf, type ChangeKind, CHANGE_KINDS, compareInstants, laterDay, sameData } from '@tiendo/indicators';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, decodeCursor, encodeCursor, problemAt } from '../../../platform/http/index.js';
import { z } from 'zod';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { type CachedPlan, PlansService, WithheldReader } from '../../plans/index.js';
import type { Board } from '../board.js';
import type { Moment } from '../moment.js';
import { dayOf } from './changes.js';
import { OverviewService } from '../overview/overview.service.js';
import { publicChanges } from '../public-view.js';
import { type ComparedItem, compareBoards } from './snapshot-items.js';
import { SummaryReader } from '../summary/summary-reader.js';

/** "Thay đổi từ" looks back this far where no snapshot tells. */
const DEFAULT_SINCE_DAYS = 30;

const FROM_AFTER = {
  vi: 'Mốc đầu phải từ mốc sau trở về trước',
  en: 'The first side must not lie after the second',
};
const NO_SUCH_SNAPSHOT = { vi: 'Kế hoạch không có bản chốt này', en: 'The plan has no such snapshot' };
const SNAPSHOT_HAS_MOMENT = {
  vi: 'Bản chốt đã có thời điểm của nó',
  en: 'A snapshot has a moment of its own',
};

const ONLY_BETWEEN_SNAPSHOTS = {
  vi: 'Khách chỉ xem được thay đổi giữa hai bản đã chốt; hãy chọn hai bản chốt hoặc đăng nhập',
  en: 'Visitors see what changed between two published snapshots only; choose two, or sign in',
};

type ChangesPage = Pick<ChangesQuery, 'limit' | 'cursor'>;

/** One side of a comparison, decided. */
export interface Side extends Moment {
  readonly snapshot: { readonly id: string; readonly name: string } | null;
}

/** What changed between any two days or snapshots of a plan. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlansService,
    private readonly documents: DocumentDirectory,
    private readonly overviews: OverviewService,
    private readonly summaries: SummaryReader,
    private readonly withheld: WithheldReader,
  ) {}

  /**
   * The two sides that a question means. Left out: to the live figures, from the latest snapshot of an earlier day,
   * or 30 days back where there is none; for a visitor between the two latest snapshots, and between snapshots alone.
   * Throws invalid-request (no such snapshot, the first side after the second), sign-in-required.
   */
  async sidesOf(
    actor: ActorContext,
    { plan }: CachedPlan,
    { from, fromKnownAt, to, toKnownAt }: ChangesQuery,
  ): Promise<{ from: Side; to: Side }> {
    const snapshots = await this.plans.snapshots(this.database.manager, actor, plan);
    const isMember = actor.can('plan.read', plan.provinceId);
    const [latest] = snapshots;
    const second =
      to === undefined && !isMember && latest !== undefined
        ? sideOfSnapshot(latest)
        : to === undefined
          ? { asOf: this.plans.defaultAsOf(plan), knownAt: toKnownAt ?? null, snapshot: null }
          : sideOf(snapshots, to, toKnownAt, 'to');
    const first =
      from !== undefined
        ? sideOf(snapshots, from, fromKnownAt, 'from')
        : (latestBefore(snapshots, second) ?? {
            asOf: laterDay(addDays(second.asOf, -DEFAULT_SINCE_DAYS), plan.issuedOn),
            knownAt: fromKnownAt ?? null,
            snapshot: null,
          });
    if (!isMember && (first.snapshot === null || second.snapshot === null)) {
      throw new ApiProblem('sign-in-required', { detail: ONLY_BETWEEN_SNAPSHOTS });
    }
    if (first.asOf > second.asOf) {
      throw problemAt('invalid-request', '/from', FROM_AFTER);
    }
    return { from: first, to: second };
  }

  /** Every item that changed, old values beside new; without reasons, units, figures and documents for a visitor. */
  async changes(
    actor: ActorContext,
    remembered: CachedPlan,
    sides: { from: Side; to: Side },
    page: ChangesPage = {},
  ): Promise<Changes> {
    const { plan } = remembered;
    const first = await this.overviews.board(remembered, sides.from);
    const second = await this.overviews.board(remembered, sides.to);
    const { difference, items } = compareBoards(first, second);
    const documents = await this.database.knownAt(second.knownAt, (manager) =>
      this.documents.byId(
        manager,
        plan.provinceId,
        items.map(({ after }) => after?.item.documentId ?? null),
      ),
    );
    const changes: Changes = {
      plan: { slug: plan.slug, code: plan.code },
      from: this.compared(sides.from, first),
      to: this.compared(sides.to, second),
      total: difference.changedCount,
      counts: countsOf(difference.counts),
      policies: policiesOf(first.policy, second.policy),
      achievementCap: capsOf(first.policy, second.policy),
      items: items.flatMap((one) => bodyOf(one, second.asOf, documents)),
      nextCursor: null,
    };
    const member = actor.can('plan.read', plan.provinceId);
    const told = member ? changes : publicChanges(changes, await this.withheld.from(plan, member));
    return pageOf(told, page);
  }

  private compared({ asOf, knownAt, snapshot }: Side, board: Board): Compared {
    const { targets, tasks } = this.summaries.fromBoard(board);
    const counted = ({ completed, total }: Compared['targets']) => ({ completed, total });
    return { asOf, knownAt, snapshot, targets: counted(targets), tasks: counted(tasks) };
  }
}

/**
 * One page of the items; the counts stay those of the whole. The cursor holds the last item shown and belongs to these two
 * sides. Throws invalid-cursor.
 */
function pageOf(changes: Changes, { limit, cursor }: ChangesPage): Changes {
  if (limit === undefined && cursor === undefined) return changes;
  const side = ({ asOf, knownAt, snapshot }: Compared) => [asOf, knownAt, snapshot?.id ?? null];
  const sides = { plan: changes.plan.slug, from: side(changes.from), to: side(changes.to), cursor };
  const after = decodeCursor(sides, z.tuple([z.string(), z.string()]));
  const last = after && changes.items.findIndex(({ kind, code }) => kind === after[0] && code === after[1]);
  if (last === -1) throw new ApiProblem('invalid-cursor');
  const rest = changes.items.slice(last === null ? 0 : last + 1);
  const items = rest.slice(0, limit);
  const end = items.at(-1);
  const nextCursor = end && rest.length > items.length ? encodeCursor(sides, [end.kind, end.code]) : null;
  return { ...changes, items, nextCursor };
}

/** Counts by kind in the order of the kinds, zeros left out. */
export function countsOf(counts: Readonly<Partial<Record<ChangeKind, number>>>): Changes['counts'] {
  return CHANGE_KINDS.flatMap((change) => (counts[change] ? [{ change, count: counts[change] }] : []));
}

function sideOf(
  snapshots: readonly SnapshotBody[],
  asked: string,
  knownAt: string | undefined,
  name: 'from' | 'to',
): Side {
  if (asked.length === 'YYYY-MM-DD'.length) return { asOf: asked, knownAt: knownAt ?? null, snapshot: null };
  const snapshot = snapshots.find(({ id }) => id === asked.toLowerCase());
  if (!snapshot)
    throw new ApiProblem('invalid-request', { errors: [{ pointer: `/${name}`, detail: NO_SUCH_SNAPSHOT }] });
  if (knownAt !== undefined) {
    throw new ApiProblem('invalid-request', {
      errors: [{ pointer: `/${name}KnownAt`, detail: SNAPSHOT_HAS_MOMENT }],
    });
  }
  return sideOfSnapshot(snapshot);
}

function sideOfSnapshot({ id, name, asOf, knownAt }: SnapshotBody): Side {
  return { asOf, knownAt, snapshot: { id, name } };
}

/** The snapshot published last of those that lie before the other side, one of an earlier day first; they come newest first. */
function latestBefore(snapshots: readonly SnapshotBody[], { asOf, knownAt, snapshot }: Side): Side | null {
  const before = snapshots.filter(
    (one) =>
      one.id !== snapshot?.id && one.asOf <= asOf && (knownAt === null || compareInstants(one.knownAt, knownAt) < 0),
  );
  const chosen = before.find((one) => one.asOf < asOf) ?? before[0];
  return chosen ? sideOfSnapshot(chosen) : null;
}

function policiesOf(before: PlanPolicy, after: PlanPolicy): Changes['policies'] {
  return (['targets', 'tasks'] as const).flatMap((of) =>
    sameData(before[of], after[of]) ? [] : [{ of, before: before[of], after: after[of] }],
  );
}

function capsOf(first: PlanPolicy, second: PlanPolicy): Changes['achievementCap'] {
  const [before, after] = [capOf(first), capOf(second)];
  return before === after ? null : { before, after };
}

/** Kinds of change that a document of the plan brings. */
const BY_DOCUMENT: readonly ChangeKind[] = ['added', 'amended', 'deadlineMoved'];

function bodyOf(
  one: ComparedItem,
  asOf: string,
  documents: ReadonlyMap<string, { readonly label: string }>,
): ItemChangeBody[] {
  const row = one.after ?? one.before;
  if (!row) return [];
  const { item, status, continuesInYear, overdueDays } = row;
  const turned = one.kinds.includes('turned') || one.kinds.includes('stopped') || one.kinds.includes('continues');
  const byDocument = one.kinds.some((kind) => BY_DOCUMENT.includes(kind));
  return [
    {
      kind: item.kind,
      code: item.code,
      name: item.name,
      status,
      continuing: continuesInYear !== null,
      overdueDays,
      changes: [...one.kinds],
      on: one.kinds.map((kind) => dayOf(one, kind, asOf)).reduce(laterDay),
      fields: [...one.fields],
      item: one.item && { ...one.item },
      reason: turned ? (one.after?.said?.reason ?? null) : null,
      document: byDocument ? (documents.get(item.documentId ?? '')?.label ?? null) : null,
    },
  ];
}
