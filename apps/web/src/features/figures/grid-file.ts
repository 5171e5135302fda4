import { readingValue, blockLabel } from '@tiendo/indicators/words';
import { isYesOrNo, shownText, targetText } from '../../shared/figure-entry';
import {
  boundsCell,
  figureCell,
  isHedged,
  loadFileWords,
  planFile,
  scopeOf,
  type FileCell,
  type FileColumn,
  type NamedTable,
} from '../../shared/files';
import type { PlanDetail } from '../../shared/contract-types';
import { formatFor, type Format } from '../../shared/format';
import { loadMessages } from '../../shared/i18n';
import { layoutOf, type Head, type Square } from './entry/layout';
import type { FigureGrid, FormLineBody } from './entry/shapes';
import type { GridState } from './grid-state';
import { figureMessages, type FigureMessages } from './messages';

/** Decimals at most of what is put together from units. */
const SHARE_DIGITS = 2;

type Shown = Pick<GridState, 'q' | 'pillar' | 'missing' | 'down'>;

/** A figure as it was given: a number where it is one, else the words that stand in the grid. */
function squareCell(square: Square | null, t: FigureMessages, f: Format): FileCell {
  if (square === null) return null;
  const { line, cell, aggregate, unit } = square;
  const { measureUnit } = line.indicator;
  if (cell.figure === null) {
    return unit === null && aggregate ? boundsCell(aggregate, measureUnit, f.language, SHARE_DIGITS) : null;
  }
  const { figure } = cell;
  const isNumber = figure.outcome === null && !isYesOrNo(line) && readingValue(figure) !== null;
  const isCount = figure.numerator === null || measureUnit.trim() === '%';
  if (isNumber && isCount && !isHedged(figure)) return figureCell(figure, measureUnit, f.language);
  const text = shownText(figure, line, t, f);
  return text === '' ? null : { type: 'text', text };
}

const headText = (head: Head, t: FigureMessages): string =>
  head.type === 'line' ? head.line.indicator.name : head.type === 'unit' ? head.unit.name : t.province;

/** The figures on screen, as they are filtered and turned, as a table. */
export async function gridFile(plan: PlanDetail, grid: FigureGrid, state: Shown): Promise<NamedTable> {
  const words = await loadFileWords();
  const t = await loadMessages(figureMessages, words.language);
  const f = formatFor(words.language);
  const layout = layoutOf(grid, state);
  const lineOf = (row: number): FormLineBody | null => {
    const head = layout.rows[row];
    return head?.type === 'line' ? head.line : null;
  };
  const ofLines: FileColumn<number>[] = [
    { kind: 'text', heading: t.file.pillar, width: 22, value: (row) => lineOf(row)?.pillar?.name },
    { kind: 'text', heading: t.file.measureUnit, width: 12, value: (row) => lineOf(row)?.indicator.measureUnit },
    {
      ...{ kind: 'text', heading: t.file.level, width: 14 },
      value: (row) => {
        const line = lineOf(row);
        return line && targetText(line, t, f);
      },
    },
  ];
  const columnHead = (head: Head): string => {
    if (head.type !== 'line') return headText(head, t);
    const level = targetText(head.line, t, f);
    return `${head.line.indicator.name} (${[head.line.indicator.measureUnit, level].filter(Boolean).join('; ')})`;
  };
  const columns: FileColumn<number>[] = [
    {
      ...{ kind: 'text', heading: layout.down === 'lines' ? t.file.indicator : t.file.unit, width: 44 },
      value: (row) => {
        const head = layout.rows[row];
        return head && headText(head, t);
      },
    },
    ...(layout.down === 'lines' ? ofLines : []),
    ...layout.columns.map((head, column): FileColumn<number> => ({
      ...{ kind: 'figure', heading: columnHead(head), width: 16 },
      value: (row) => squareCell(layout.at(row, column), t, f),
    })),
  ];
  const whole = layoutOf(grid, { q: '', pillar: null, missing: false, down: layout.down });
  const pillar = grid.lines.find((line) => line.pillar?.code === state.pillar)?.pillar?.name;
  const parent = grid.parents.find(({ code }) => code === grid.parent)?.name;
  const { period } = grid;
  const about = {
    title: `${t.file.title} ${period.label}`,
    state: words.common.provisionalStamp,
    filters: [
      blockLabel(grid.block, words.language),
      ...(parent ? [parent] : []),
      ...(pillar ? [pillar] : []),
      ...(state.q.trim() ? [`“${state.q.trim()}”`] : []),
      ...(state.missing ? [t.missing] : []),
    ],
    rows: { shown: layout.rows.length, all: whole.rows.length },
    notes: [`${period.label}: ${t.window(f.day(period.opensOn), f.day(period.closesOn))}`, t.file.note],
  };
  return planFile({
    ...{ scope: scopeOf({ plan, day: period.endsOn }), about, columns, words },
    rows: layout.rows.map((_, row) => row),
  });
}
