import { Injectable } from '@nestjs/common';
import type { Language } from '@tiendo/contracts';
import { periodCode, periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { cellKey, FigureStore } from '../../figures/index.js';
import { PeriodDirectory, type PeriodSpan } from '../../reporting/index.js';
import type { RequestFrame } from '../requests/request-frames.js';
import type { SubmissionRecord } from '../units-work/submission.queries.js';
import type { KeptAnswer } from './kept-answer.js';
import { givenInPeriods } from './given-figure.queries.js';
import type { CellOf } from './line.queries.js';

/** A figure that stands for another period. */
export interface StoodIn {
  readonly answer: KeptAnswer;
  readonly period: { readonly code: string; readonly label: string };
  readonly from: 'submission' | 'figure';
}

/** What a sheet holds a line against. */
export interface SheetFacts {
  /** Of every period of the same kind and year before, in order; null: nothing is known of it. */
  readonly before: readonly (KeptAnswer | null)[];
  /** Of the same period of the year before. */
  readonly lastYear: StoodIn | null;
}

const NO_FACTS: SheetFacts = { before: [], lastYear: null };

/**
 * What is known of the periods that a sheet holds a report against: what the unit itself sent for each, else what the
 * office keeps. Two questions to the database, whatever the number of lines and periods.
 */
@Injectable()
export class SheetFactsLoader {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly figures: FigureStore,
  ) {}

  /** By cell. */
  async of(
    manager: Manager,
    provinceId: string,
    { unitId }: Pick<SubmissionRecord, 'unitId'>,
    { span }: Pick<RequestFrame, 'span'>,
    cells: readonly CellOf[],
    language: Language,
  ): Promise<(cell: CellOf) => SheetFacts> {
    if (span.kind === 'adHoc' || cells.length === 0) return () => NO_FACTS;
    const known = await this.periods.ofYears(manager, provinceId, span.kind, [span.year - 1, span.year]);
    // Plans may count by different cut-off days: the period that begins on the same day of its month follows on.
    const find = (year: number, ordinal: number): PeriodSpan | null => {
      const all = known.filter((one) => one.year === year && one.ordinal === ordinal);
      return all.find(({ startsOn }) => startsOn.slice(8) === span.startsOn.slice(8)) ?? all[0] ?? null;
    };
    const before = Array.from({ length: span.ordinal - 1 }, (_, at) => find(span.year, at + 1));
    const lastYear = find(span.year - 1, span.ordinal);
    const stood = await this.stood(manager, provinceId, unitId, [...before, lastYear], cells);
    return (cell) => {
      const at = (period: PeriodSpan | null) => (period && stood.get(`${period.id}|${keyOf(cell)}`)) ?? null;
      const then = at(lastYear);
      return {
        before: before.map((period) => at(period)?.answer ?? null),
        lastYear:
          then && lastYear
            ? { ...then, period: { code: periodCode(lastYear), label: periodTitle(lastYear, language) } }
            : null,
      };
    };
  }

  /** By period and cell. */
  private async stood(
    manager: Manager,
    provinceId: string,
    unitId: string,
    periods: readonly (PeriodSpan | null)[],
    cells: readonly CellOf[],
  ): Promise<Map<string, Pick<StoodIn, 'answer' | 'from'>>> {
    const periodIds = periods.flatMap((period) => period?.id ?? []);
    const stood = new Map<string, Pick<StoodIn, 'answer' | 'from'>>();
    if (periodIds.length === 0) return stood;
    const kept = await this.figures.figures(manager, {
      ...{ provinceId, periodIds },
      indicatorIds: [...new Set(cells.map(({ indicatorId }) => indicatorId))],
      unitIds: [...new Set(cells.map(({ subjectUnitId }) => subjectUnitId))],
    });
    for (const { periodId, ...figure } of kept) {
      const { numerator, denominator, value, qualifier, outcome, cumulative, asOf, grade } = figure;
      const answer: KeptAnswer = {
        ...{ numerator, denominator, value, qualifier, outcome, cumulative, asOf, grade },
        ...{ statedPercent: null, origin: 'selfReported' },
      };
      stood.set(`${periodId}|${cellKey(figure)}`, { answer, from: 'figure' });
    }
    for (const { periodId, ...line } of await givenInPeriods(manager, provinceId, unitId, periodIds, cells)) {
      stood.set(`${periodId}|${keyOf(line)}`, { answer: line, from: 'submission' });
    }
    return stood;
  }
}

const keyOf = ({ indicatorId, subjectUnitId }: CellOf): string => cellKey({ indicatorId, unitId: subjectUnitId });
