import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { rangeText } from '@tiendo/indicators/words';
import type { Format } from '../format';

type Figure = NonNullable<LocalityRow['figures'][number]>;

export interface FigureDot {
  readonly code: string;
  readonly name: string;
  /** Its figure in words; null: not reported. */
  readonly text: string | null;
  /** Bounds; equal where the figure is exact. Null: it says nothing of a size. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One indicator with the figure of every unit, those first that a leader asks about. */
export interface FigurePlot {
  readonly code: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly isShare: boolean;
  /** Where the axis ends. */
  readonly most: number;
  readonly dots: readonly FigureDot[];
}

/** What a heading names; more would be a list. */
const NAMED = 3;

/** A plan of figures alone, indicator by indicator: of a share the lowest first, of a count the largest. */
export function plotsOf({ indicators, items }: Pick<LocalityList, 'indicators' | 'items'>, f: Format): FigurePlot[] {
  const plots = indicators.map(({ code, name, measureUnit }, index): FigurePlot => {
    const isShare = isOfShare({ measureUnit });
    const dots = items.map((row): FigureDot => {
      const figure = row.figures[index] ?? null;
      const { low, high } = boundsOf(figure, isShare);
      const text = figure && rangeText(spoken(figure), isShare ? '%' : '', { locale: f.language });
      return { code: row.code, name: row.shortName ?? row.name, text, low, high };
    });
    const inOrder = [...dots].sort((a, b) => {
      const [x, y] = [a.low, b.low];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return isShare ? x - y : y - x;
    });
    const most = isShare ? 100 : Math.max(1, ...dots.map(({ high }) => high ?? 0));
    return { code, name, measureUnit, isShare, most, dots: inOrder };
  });
  // A share says how far; a count only how many.
  return plots.sort((a, b) => Number(b.isShare) - Number(a.isShare));
}

/** The same with shares before counts, as the heading and the drawings have them. */
export function sharesFirst<L extends Pick<LocalityList, 'indicators' | 'items'>>(list: L): L {
  const ranks = list.indicators.map((indicator) => Number(!isOfShare(indicator)));
  const order = [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const arranged = <T>(all: readonly T[]): T[] => order.flatMap((index) => all.slice(index, index + 1));
  return {
    ...list,
    indicators: arranged(list.indicators),
    items: list.items.map((row) => ({ ...row, figures: arranged(row.figures) })),
  };
}

/**
 * The heading from the figures themselves: the lowest shares that are exact, and how many are full (`full` says it of
 * "04/13"). null: no indicator is a share below 100% anywhere.
 */
export function figuresFinding(
  plots: readonly FigurePlot[],
  f: Format,
  full: (ratio: string) => string,
): { plot: FigurePlot; text: string } | null {
  for (const plot of plots) {
    if (!plot.isShare) continue;
    const exact = plot.dots.filter(({ low, high }) => low !== null && low === high);
    const complete = exact.filter(({ low }) => low === 100).length;
    const lowest = exact.filter(({ low }) => (low ?? 100) < 100).slice(0, NAMED);
    if (lowest.length === 0) continue;
    const named = lowest.map(({ name, text }) => `${name} ${text ?? ''}`).join(', ');
    return { plot, text: complete > 0 ? `${named}; ${full(f.ratio(complete, plot.dots.length))}` : named };
  }
  return null;
}

const isOfShare = ({ measureUnit }: { readonly measureUnit: string }): boolean => measureUnit.trim() === '%';

const spoken = (figure: Figure) =>
  figure.value === null ? figure : { low: figure.value, high: figure.value, lowOpen: false, highOpen: false };

function boundsOf(figure: Figure | null, isShare: boolean): { low: number | null; high: number | null } {
  if (figure === null) return { low: null, high: null };
  const { low, high } = spoken(figure);
  if (low === null && high === null) return { low: null, high: null };
  const [from, to] = [low === null ? 0 : Number(low), high === null ? null : Number(high)];
  return { low: from, high: to ?? (isShare ? 100 : from) };
}
