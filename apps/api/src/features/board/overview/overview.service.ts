import { Injectable } from '@nestjs/common';
import type { AsOfQuery, Change, Overview, OverviewQuery, Summary } from '@tiendo/contracts';
import { addDays, compareInstants, earlierDay, firstReport, formatDay, laterDay } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, problemAt } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { type CachedPlan, type PlanRef, PlansService, WithheldReader } from '../../plans/index.js';
import type { Board } from '../board.js';
import type { Moment } from '../moment.js';
import { type BoardPart, type BoardPartQuery, BoardReader } from '../board-reader.js';
import { changesBetween } from '../changes/changes.js';
import { lastWord } from '../items/item-facts.js';
import { briefOverview } from './brief-overview.js';
import { attentionList, cellsOf, overdueOf, upcomingOf } from './overview-parts.js';
import { publicOverview } from '../public-view.js';
import { SummaryReader } from '../summary/summary-reader.js';
import { TrendReader } from './trend-reader.js';

/** More than the clocks of two replicas ever differ. */
const CLOCKS_DIFFER_MS = 60_000;
/** "Since when" looks back this far where no earlier snapshot tells. */
const DEFAULT_SINCE_DAYS = 30;

const SINCE_AFTER = {
  vi: 'Ngày so sánh phải từ ngày số liệu trở về trước',
  en: 'The day to compare with must not lie after the as-of day',
};

const ONLY_SNAPSHOTS = {
  vi: 'Số liệu như đã biết ở một thời điểm chỉ mở cho khách ở các bản đã chốt; hãy chọn một bản chốt hoặc đăng nhập',
  en: 'What was known at a moment is open to visitors only for published snapshots; choose one, or sign in',
};

/** The first screen's answers: headline figures, and everything that asks for a decision. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlansService,
    private readonly boards: BoardReader,
    private readonly summaries: SummaryReader,
    private readonly trends: TrendReader,
    private readonly withheld: WithheldReader,
  ) {}

  /** The two times of a question; the plan opens as of today, or of its last day once it is over. */
  momentOf(plan: PlanRef, { asOf, knownAt }: AsOfQuery): Moment {
    return { asOf: asOf ?? this.plans.defaultAsOf(plan), knownAt: knownAt ?? null };
  }

  /**
   * As {@link OverviewService.momentOf}, for who asks: any day that the plan has seen as known now, but what was known at another moment only
   * where a published snapshot froze it (product.md, rule 8). Else nobody's mistake that was taken back, and no moment of
   * recording, would ever be past. Throws sign-in-required, invalid-request.
   */
  async momentFor(actor: ActorContext, plan: PlanRef, query: AsOfQuery): Promise<Moment> {
    const moment = this.momentOf(plan, query);
    if (actor.can('plan.read', plan.provinceId)) return moment;
    this.requireDayOf(plan, moment.asOf);
    if (moment.knownAt === null) return moment;
    const { knownAt } = moment;
    const snapshots = await this.plans.snapshots(this.database.manager, actor, plan);
    if (snapshots.some((snapshot) => compareInstants(snapshot.knownAt, knownAt) === 0)) return moment;
    throw new ApiProblem('sign-in-required', { detail: ONLY_SNAPSHOTS });
  }

  /** A visitor asks for days that the plan has lived through: ever new days would make the server compute for nobody. */
  private requireDayOf({ issuedOn, startsOn, endsOn }: PlanRef, asOf: string): void {
    const from = earlierDay(issuedOn, startsOn);
    const to = laterDay(this.clock.today(), endsOn);
    if (asOf >= from && asOf <= to) return;
    const detail = {
      vi: `Khách chỉ xem được số liệu của các ngày từ ${formatDay(from)} đến ${formatDay(to)}`,
      en: `Visitors read the plan as of days from ${from} to ${to}`,
    };
    throw problemAt('invalid-request', '/asOf', detail);
  }

  /** Names everything a board depends on besides the two times: the plan's writes, names beside it, and today's. */
  stateOf(remembered: CachedPlan): string {
    return `${remembered.plan.revision} ${this.besides(remembered)}`;
  }

  /** What of it is not the plan's own: names beside it, and today's. */
  private besides({ orgStamp }: CachedPlan): string {
    return `${orgStamp} ${this.clock.today()}`;
  }

  board(remembered: CachedPlan, moment: Moment): Promise<Board> {
    return this.boards.board(remembered.plan, this.effective(moment), this.besides(remembered));
  }

  /** Some items of a board in the plan's own order, without judging the others. */
  part(remembered: CachedPlan, moment: Moment, asked: BoardPartQuery): Promise<BoardPart> {
    return this.boards.part(remembered.plan, this.effective(moment), this.besides(remembered), asked);
  }

  /** Headline figures; from the kept cells, unless they are asked as known at a past moment. */
  async summary(remembered: CachedPlan, moment: Moment): Promise<Summary> {
    if (this.effective(moment).knownAt === null) return this.summaries.fromCells(remembered.plan, moment);
    return { ...this.summaries.fromBoard(await this.board(remembered, moment)), knownAt: moment.knownAt };
  }

  /** The whole first screen; `member` false leaves out what does not leave the house. */
  async overview(
    actor: ActorContext,
    remembered: CachedPlan,
    moment: Moment,
    { since: asked, brief }: Pick<OverviewQuery, 'since' | 'brief'>,
  ): Promise<Overview> {
    const { plan } = remembered;
    if (asked !== undefined && asked > moment.asOf) {
      throw problemAt('invalid-request', '/since', SINCE_AFTER);
    }
    const summary = await this.summary(remembered, moment);
    const board = await this.board(remembered, moment);
    const snapshots = await this.plans.snapshots(this.database.manager, actor, plan);
    const frozen = snapshots.find(
      (snapshot) =>
        snapshot.asOf === moment.asOf &&
        moment.knownAt !== null &&
        compareInstants(snapshot.knownAt, moment.knownAt) === 0,
    );
    const previous = snapshots
      .map((snapshot) => snapshot.asOf)
      .filter((day) => day < moment.asOf)
      .sort()
      .at(-1);
    const member = actor.can('plan.read', plan.provinceId);
    const opened = new Set(snapshots.map((snapshot) => snapshot.asOf));
    // A course and what changed are told to a visitor between published snapshots only.
    const isOpen =
      member || (frozen !== undefined && previous !== undefined && (asked === undefined || opened.has(asked)));
    const since = isOpen
      ? (asked ?? previous ?? laterDay(addDays(moment.asOf, -DEFAULT_SINCE_DAYS), plan.issuedOn))
      : moment.asOf;
    const before = await this.board(remembered, { ...moment, asOf: since });
    const changes = changesBetween(before, board);
    const overview: Overview = {
      ...summary,
      provisional: !frozen,
      snapshot: frozen ?? snapshots[0] ?? null,
      lastStatementOn: board.items.reduce<string | null>((last, { state }) => later(last, lastWord(state)), null),
      cells: cellsOf(board),
      overdue: overdueOf(board),
      attention: attentionList(board),
      changes: toldTogether(since, this.summaries.fromBoard(before), changes),
      ...upcomingOf(board),
      units: await this.summaries.byUnit(board),
      trend: await this.trends.trend(plan, this.effective(moment), this.besides(remembered)),
    };
    const shown = member ? overview : publicOverview(overview, opened, await this.withheld.from(plan, member));
    return brief === true ? briefOverview(shown) : shown;
  }

  /**
   * A moment that lies ahead asks for what is known now, which is kept ready. One that has just come may be that of a
   * snapshot taken by a replica with another clock: it is read from the statements.
   */
  private effective({ asOf, knownAt }: Moment): Moment {
    const past = knownAt !== null && compareInstants(knownAt, this.ahead().toISOString()) < 0;
    return { asOf, knownAt: past ? knownAt : null };
  }

  private ahead(): Date {
    return new Date(this.clock.now().getTime() + CLOCKS_DIFFER_MS);
  }
}

/** Changes as the overview carries them: those of a first report are marked, to be told in one line. */
function toldTogether(since: string, then: Summary, changes: readonly Change[]): Overview['changes'] {
  const headline = ({ total, completed }: Summary['targets']) => ({ total, completed });
  const before = { targets: headline(then.targets), tasks: headline(then.tasks) };
  const first = firstReport(changes);
  const others = new Set(first?.rest);
  const items = changes.map((change) => ({ ...change, ofFirstReport: first !== null && !others.has(change) }));
  return { since, total: changes.length, before, items, unlisted: 0, firstReport: first && { ...first.report } };
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
