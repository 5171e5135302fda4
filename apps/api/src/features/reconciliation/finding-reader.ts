import { Injectable } from '@nestjs/common';
import type { Summary } from '@tiendo/contracts';
import { Database } from '../../platform/database/index.js';
import { type Board, type Found, type Moment, notedFinding, OverviewService, SummaryReader } from '../board/index.js';
import { type CachedPlan } from '../plans/index.js';
import { FiguresKnownAt, PlanAsKnown } from '../figures/index.js';
import { headlineFinding, partsFindings } from './headline-findings.js';
import { type HeadlineRow, headlinesOf } from './headline.queries.js';
import { namedPartsFindings } from './parts-findings.js';
import { percentFinding, type PeriodFound, provinceFinding } from './period-findings.js';
import { provinceFigures, statedPercents } from './period-figures.js';

/** A contradiction with what it is about and whose it is. */
export interface PlacedFinding {
  readonly found: Found;
  readonly item: { readonly kind: 'target' | 'task'; readonly code: string; readonly name: string | null } | null;
  readonly indicator: { readonly code: string; readonly name: string } | null;
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** Every contradiction in the data of a plan, and how many headlines were counted again for it. */
export interface PlanFindings {
  readonly board: Board;
  readonly findings: readonly PlacedFinding[];
  readonly headlines: number;
}

/** Looks for contradictions at a point of both times: of items, of the plan, of issued headlines, of figures by period. */
@Injectable()
export class FindingReader {
  constructor(
    private readonly database: Database,
    private readonly overviews: OverviewService,
    private readonly summaries: SummaryReader,
    private readonly known: PlanAsKnown,
    private readonly figures: FiguresKnownAt,
  ) {}

  /** Items in the plan's own order, then the plan as a whole, headlines, and figures of the latest period. */
  async all(remembered: CachedPlan, moment: Moment): Promise<PlanFindings> {
    const board = await this.overviews.board(remembered, moment);
    const headlines = await this.database.knownAt(board.knownAt, (manager) =>
      headlinesOf(manager, remembered.plan, board),
    );
    return {
      board,
      findings: [
        ...board.items.flatMap(({ item, findings }) =>
          findings.map((found) => ({
            found,
            item: { kind: item.kind, code: item.code, name: item.name },
            indicator: null,
            units: item.units.lead.map(({ code, name }) => ({ code, name })),
          })),
        ),
        ...board.noted.map((row) => ofPlan(notedFinding(row))),
        ...(await this.ofHeadlines(remembered, board, headlines)).map(ofPlan),
        ...(await this.ofPeriods(remembered, board)).map(({ found, indicator, unit }) => ({
          found,
          item: null,
          indicator,
          units: unit ? [unit] : [],
        })),
      ],
      headlines: headlines.length,
    };
  }

  /** Each headline against a recount of its own day, as known at the moment asked for; then parts against totals. */
  private async ofHeadlines(remembered: CachedPlan, board: Board, headlines: readonly HeadlineRow[]): Promise<Found[]> {
    const recounts = new Map<string, Summary>();
    for (const asOf of new Set(headlines.map((headline) => headline.asOf))) {
      const then = await this.overviews.board(remembered, { asOf, knownAt: board.knownAt });
      recounts.set(asOf, this.summaries.fromBoard(then));
    }
    const found = headlines.flatMap((headline) => {
      const recount = recounts.get(headline.asOf);
      return recount ? headlineFinding(headline, recount) : [];
    });
    const codes = (sections: readonly { readonly code: string }[]) => sections.map(({ code }) => code);
    const sections = { target: codes(board.sections.pillars), task: codes(board.sections.groups) };
    return [...found, ...partsFindings(headlines, sections)];
  }

  /** Figures of the latest period, as they were kept at the moment asked for. */
  private ofPeriods({ plan }: CachedPlan, { asOf, knownAt }: Board): Promise<PeriodFound[]> {
    return this.known.read(plan, knownAt, async (manager) => {
      const latest = await this.figures.latest(manager, plan, asOf);
      if (!latest) return [];
      return [
        ...provinceFigures(latest).flatMap(provinceFinding),
        ...statedPercents(latest).flatMap(percentFinding),
        ...latest.parts.flatMap((given) => namedPartsFindings(latest.period.code, given)),
      ];
    });
  }
}

const ofPlan = (found: Found): PlacedFinding => ({ found, item: null, indicator: null, units: [] });
