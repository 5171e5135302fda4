import { Injectable } from '@nestjs/common';
import type { RankingOpenPlaces } from '@tiendo/contracts';
import { judgeCell, onlyPlace } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { FigureStore, type PeriodFigure, readingOfFigure } from '../../figures/index.js';
import { measuresOf } from '../../reporting/index.js';
import { LiveRankings } from '../ranking/live-rankings.js';
import { readingOf } from '../ranking/ranking-field.js';
import { hasOpenPlace } from '../ranking/ranking-rows.js';
import { type RankingSubject, targetsOf } from '../ranking/ranking-subject.js';
import { figureBook, isLeftOpen } from '../ranking/scorecards.js';

type OpenFigure = RankingOpenPlaces['items'][number]['figures'][number];
type Figures = ReadonlyMap<string, PeriodFigure> | undefined;

/** Which units of a ranking have several places, and because of which figures. */
@Injectable()
export class OpenPlaces {
  constructor(
    private readonly live: LiveRankings,
    private readonly figures: FigureStore,
  ) {}

  /** Those whose own figures leave it open first, each in the order of the ranking. */
  async read(manager: Manager, subject: RankingSubject): Promise<RankingOpenPlaces> {
    const { lines } = await this.live.read(manager, subject);
    const open = lines.filter(({ brief, row }) => hasOpenPlace(brief.places, row.reason));
    if (open.length === 0) return { items: [] };
    const certain = new Map(
      (await this.live.read(manager, subject, 'certainEnd')).lines.map(({ unitId, brief }) => [unitId, brief.places]),
    );
    const { plan, period, index } = subject;
    const indicators =
      index.kind === 'indicator'
        ? [index.line.indicatorId]
        : targetsOf(subject).flatMap(({ measures }) => measures.map(({ indicatorId }) => indicatorId));
    const book = figureBook(
      await this.figures.figures(manager, {
        provinceId: plan.provinceId,
        periodIds: [period.periodId],
        indicatorIds: [...new Set(indicators)],
        unitIds: open.map(({ unitId }) => unitId),
      }),
    );
    const items = open.map(({ unitId, brief }) => ({
      unit: brief.unit,
      places: brief.places,
      certainEnd: onlyPlace(certain.get(unitId)),
      figures: openFigures(subject, unitId, book.get(unitId)),
    }));
    return { items: items.sort((a, b) => Number(a.figures.length === 0) - Number(b.figures.length === 0)) };
  }
}

/** The figures of a unit that leave its score open: hedged ones, of targets that they leave undecided. */
function openFigures(subject: RankingSubject, unitId: string, figures: Figures): OpenFigure[] {
  const { index } = subject;
  if (index.kind === 'indicator') {
    const { indicatorId, indicatorCode: code, indicatorName: name, measureUnit } = index.line;
    const figure = figures?.get(indicatorId);
    if (!figure || (figure.outcome === null && figure.qualifier === 'exact')) return [];
    return [{ indicator: { code, name, measureUnit }, target: null, level: null, reading: readingOf(figure) }];
  }
  return targetsOf(subject)
    .filter((target) => isLeftOpen(target, unitId, figures))
    .flatMap((target) =>
      measuresOf(target, unitId).flatMap((measure): OpenFigure[] => {
        const figure = figures?.get(measure.indicatorId);
        if (judgeCell([measure], readingOfFigure(figure)).verdict !== 'undetermined') return [];
        const { indicatorCode: code, indicatorName: name, measureUnit, comparator, value, valueUpper } = measure;
        return [
          {
            indicator: { code, name, measureUnit },
            target: { code: target.code, name: target.name },
            level: { comparator, value, valueUpper },
            reading: figure ? readingOf(figure) : null,
          },
        ];
      }),
    );
}
