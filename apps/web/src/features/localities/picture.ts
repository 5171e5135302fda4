import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import type { ChartTokens } from '../../shared/charts';
import { shadeOf, type Shade } from './scale';
import { shadeColor } from './shade-color';

const ROW = 30;
const NAME = 210;
const CELL = 118;

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The heat map as a drawing that stands alone: what is on screen, cell by cell, with the figures in it. */
export function heatPicture(
  list: LocalityList,
  rows: readonly LocalityRow[],
  tokens: ChartTokens,
  words: {
    readonly head: readonly string[];
    readonly name: (row: LocalityRow) => string;
    readonly place: (row: LocalityRow) => string;
    readonly percent: (part: LocalityRow | NonNullable<LocalityRow['pillars'][number]>) => string;
    readonly none: string;
  },
): { markup: string; width: number; height: number } {
  const width = NAME + CELL * (words.head.length - 1);
  const height = ROW * (rows.length + 1);
  const text = (x: number, y: number, content: string, weight = 400) =>
    `<text x="${x}" y="${y}" font-size="12.5" font-weight="${weight}" fill="${tokens.text}">${escape(content)}</text>`;
  const ground = (x: number, y: number, shade: Shade) => {
    const color = shadeColor(shade, tokens);
    const fill = color === null ? `fill="none" stroke="${tokens.hairline}"` : `fill="${color}"`;
    return `<rect x="${x}" y="${y}" width="${CELL - 2}" height="${ROW - 2}" ${fill}/>`;
  };
  const head = words.head.map((word, index) => text(index === 0 ? 0 : NAME + (index - 1) * CELL + 6, 19, word, 600));
  const body = rows.map((row, line) => {
    const y = ROW * (line + 1);
    const parts = [row, ...row.pillars].map((part, index) => {
      const x = NAME + index * CELL;
      return (
        ground(x, y, shadeOf(part)) +
        text(x + 6, y + 19, part ? words.percent(part) : words.none, index === 0 ? 600 : 400)
      );
    });
    return text(0, y + 19, `${words.place(row)}  ${words.name(row)}`.trim()) + parts.join('');
  });
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${head.join('')}${body.join('')}</svg>`;
  return { markup, width, height };
}

const FIGURE = 230;

/** What each locality reported, indicator by indicator, as a drawing that stands alone. */
export function figuresPicture(
  list: LocalityList,
  rows: readonly LocalityRow[],
  tokens: ChartTokens,
  words: {
    readonly locality: string;
    readonly name: (row: LocalityRow) => string;
    readonly figure: (figure: LocalityRow['figures'][number], unit: string) => string;
  },
): { markup: string; width: number; height: number } {
  const heads = list.indicators.map(({ name, measureUnit }) => lines(`${name} (${measureUnit})`, HEAD_LETTERS));
  const top = Math.max(1, ...heads.map(({ length }) => length)) * LINE + 10;
  const [width, height] = [NAME + FIGURE * heads.length, top + ROW * rows.length];
  const text = (x: number, y: number, content: string, weight: number, anchor: 'start' | 'end') =>
    `<text x="${x}" y="${y}" font-size="12.5" font-weight="${weight}" text-anchor="${anchor}" fill="${tokens.text}">${escape(content)}</text>`;
  const right = (index: number): number => NAME + FIGURE * (index + 1) - 8;
  const head = heads.flatMap((its, index) =>
    its.map((line, at) => text(right(index), top - 10 - (its.length - 1 - at) * LINE, line, 600, 'end')),
  );
  const body = rows.map((row, index) => {
    const y = top + ROW * index;
    const figures = row.figures.map((figure, at) =>
      text(right(at), y + 19, words.figure(figure, list.indicators[at]?.measureUnit ?? ''), 400, 'end'),
    );
    const rule = `<path d="M0 ${y}H${width}" stroke="${tokens.hairline}"/>`;
    return rule + text(0, y + 19, words.name(row), 400, 'start') + figures.join('');
  });
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${text(0, top - 10, words.locality, 600, 'start')}${head.join('')}${body.join('')}</svg>`;
  return { markup, width, height };
}

const LINE = 17;
/** Letters that fit over a column of figures. */
const HEAD_LETTERS = 32;

function lines(content: string, letters: number): string[] {
  const its: string[] = [];
  for (const word of content.split(' ')) {
    const line = its.at(-1);
    if (line !== undefined && line.length + word.length < letters) its[its.length - 1] = `${line} ${word}`;
    else its.push(word);
  }
  return its;
}
