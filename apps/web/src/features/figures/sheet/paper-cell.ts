import type { Format } from '../../../shared/format';
import { shownText } from '../../../shared/figure-entry';
import { boundsText } from '../entry/aggregate-text';
import type { Square } from '../entry/layout';
import type { FigureGrid } from '../entry/shapes';
import type { FigureMessages } from '../messages';

/** What a sign on paper stands for, in the order in which the foot of the sheet explains them. */
export const MARKS = [
  'notReported',
  'noOccurrence',
  'notAsked',
  'preliminary',
  'estimate',
  'cumulative',
  'hedged',
  'range',
  'stated',
  'differs',
  'partial',
] as const;
export type Mark = (typeof MARKS)[number];

/** Signs as the statistical yearbooks print them. */
export const SIGNS = { notReported: '…', noOccurrence: '–', notAsked: 'x' } as const;

export interface PaperCell {
  readonly text: string;
  /** Raised behind the figure. */
  readonly raised: string | null;
  /** Beneath it, smaller. */
  readonly beneath: string | null;
  readonly marks: readonly Mark[];
}

const sign = (mark: keyof typeof SIGNS): PaperCell => ({
  ...{ text: SIGNS[mark], raised: null, beneath: null },
  marks: [mark],
});

/** Every figure of the sheet is preliminary: said once, not in each cell. */
export function isAllPreliminary({ cells, aggregates }: Pick<FigureGrid, 'cells' | 'aggregates'>): boolean {
  const grades = [...cells.map(({ figure }) => figure), ...aggregates.map(({ stated }) => stated)].flatMap(
    (figure) => figure?.grade ?? [],
  );
  return grades.length > 0 && grades.every((grade) => grade === 'preliminary');
}

/** A cell as it stands on paper, where nothing can be pointed at: its figure, and the marks that the foot explains. */
export function paperCell(square: Square | null, allPreliminary: boolean, t: FigureMessages, f: Format): PaperCell {
  if (square === null) return sign('notAsked');
  const { cell, line, unit, aggregate } = square;
  const { figure } = cell;
  if (figure === null) return unit === null ? putTogether(square, t, f) : sign('notReported');
  if (figure.outcome === 'noOccurrence') return sign('noOccurrence');
  const isMarked = figure.grade === 'preliminary' && !allPreliminary;
  const differs = unit === null && aggregate !== null && aggregate.differs;
  const put = differs ? boundsText(aggregate, line, f) : '';
  const marks: Mark[] = [];
  if (isMarked) marks.push('preliminary');
  if (figure.grade === 'estimate') marks.push('estimate');
  if (figure.cumulative && !line.cumulative) marks.push('cumulative');
  if (figure.qualifier !== 'exact') marks.push('hedged');
  if (unit === null) marks.push('stated');
  if (put !== '') marks.push('differs');
  const raised = [isMarked ? t.sheet.signs.preliminary : null, unit === null ? t.sheet.signs.stated : null];
  return {
    text: shownText(figure, line, t, f),
    raised: raised.filter(Boolean).join(' ') || null,
    beneath: put === '' ? null : `≠ ${put}`,
    marks,
  };
}

/** What the units add up to, with how many of them, where some have not reported. */
function putTogether({ aggregate, line }: Square, t: FigureMessages, f: Format): PaperCell {
  if (aggregate === null || aggregate.reported === 0) return sign('notReported');
  const text = boundsText(aggregate, line, f);
  const isPartial = aggregate.reported < aggregate.asked;
  return {
    text: text || t.notPutTogether,
    raised: null,
    beneath: isPartial ? `(${t.share(f.number(aggregate.reported), f.number(aggregate.asked))})` : null,
    marks: [
      ...(text !== '' && aggregate.low !== aggregate.high ? (['range'] as const) : []),
      ...(isPartial ? (['partial'] as const) : []),
    ],
  };
}
