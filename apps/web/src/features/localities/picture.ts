import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import type { ChartTokens } from '../../shared/charts';
import { shadeOf, type Shade } from './scale';

const ROW = 30;
const NAME = 210;
const CELL = 118;
const OPACITY = [0.06, 0.15, 0.24, 0.33, 0.42] as const;

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
  const ground = (x: number, y: number, shade: Shade) =>
    typeof shade === 'number'
      ? `<rect x="${x}" y="${y}" width="${CELL - 2}" height="${ROW - 2}" fill="${tokens.ink.done}" fill-opacity="${OPACITY[shade]}"/>`
      : `<rect x="${x}" y="${y}" width="${CELL - 2}" height="${ROW - 2}" fill="none" stroke="${tokens.hairline}"/>`;
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
