import type { LocalityMatrix, MatrixRow } from '@tiendo/contracts';
import { verdictsOf } from '@tiendo/indicators/standing';
import type { ChartTokens } from '../../../../shared/charts';
import { isFirst } from './matrix-grid';

const [NAME, CELL, ROW, GAP, BAR, TOTAL] = [190, 20, 20, 8, 80, 60];

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The matrix as a drawing that stands alone: bars of misses, pillars, every row with its cells as on screen. */
export function matrixPicture(
  matrix: LocalityMatrix,
  rows: readonly MatrixRow[],
  tokens: ChartTokens,
  ratio: (row: MatrixRow) => string,
): { markup: string; width: number; height: number } {
  const { targets, pillars } = matrix;
  const lefts: number[] = [];
  let left = NAME;
  for (const at of targets.keys()) {
    if (isFirst(targets, at)) left += GAP;
    lefts.push(left);
    left += CELL;
  }
  const [width, top] = [left + TOTAL, BAR + 44];
  const height = top + rows.length * ROW + 4;
  const text = (x: number, y: number, content: string, more = '') =>
    `<text x="${x}" y="${y}" font-size="12" fill="${tokens.text}"${more}>${escape(content)}</text>`;
  const most = Math.max(1, ...targets.map(({ notMet }) => notMet));
  const bars = targets.map(({ notMet }, at) => {
    if (notMet === 0) return '';
    const high = Math.max(3, Math.round((notMet * BAR) / most));
    const x = lefts[at] ?? 0;
    return `<rect x="${x}" y="${BAR + 16 - high}" width="${CELL - 3}" height="${high}" rx="2" fill="${tokens.ink.stopped}"/>${text(x + (CELL - 3) / 2, BAR + 12 - high, String(notMet), ` text-anchor="middle" font-weight="600"`)}`;
  });
  const heads = targets.flatMap(({ pillar }, at) => {
    if (!isFirst(targets, at)) return [];
    const its = targets.filter((one) => one.pillar === pillar).length;
    const name = pillars.find(({ code }) => code === pillar)?.name ?? '';
    const x = lefts[at] ?? 0;
    const rule = `<path d="M${x} ${BAR + 38}h${its * CELL - 3}" stroke="${tokens.ink2}"/>`;
    return [
      rule +
        text(x, BAR + 33, name.length * 6.4 > its * CELL ? `${name.slice(0, its * 3)}…` : name, ' font-weight="600"'),
    ];
  });
  const body = rows.map((row, line) => {
    const y = top + line * ROW;
    const cells = row.verdicts === null ? [] : verdictsOf(row.verdicts);
    const drawn = cells.map((verdict, at) => {
      const x = lefts[at] ?? 0;
      const box = (fill: string, more = '') =>
        `<rect x="${x}" y="${y + 2}" width="${CELL - 3}" height="${ROW - 5}" rx="3" fill="${fill}"${more}/>`;
      const sign = (glyph: string, color: string) =>
        `<text x="${x + (CELL - 3) / 2}" y="${y + 14}" font-size="12" font-weight="600" text-anchor="middle" fill="${color}">${glyph}</text>`;
      if (verdict === 'met') return box(tokens.tint.done);
      if (verdict === 'notMet') return box(tokens.ink.stopped) + sign('×', tokens.card);
      if (verdict === 'undetermined') return sign('?', tokens.ink.progress);
      if (verdict === 'notAsked') return sign('–', tokens.ink2);
      const hatch = `<path d="M${x + 2} ${y + 11}l8 -8M${x + 4} ${y + 16}l12 -12M${x + 10} ${y + 16}l6 -6" stroke="${tokens.ink2}"/>`;
      return box(tokens.card, ` stroke="${tokens.ink2}"`) + hatch;
    });
    const rule = `<path d="M0 ${y + ROW - 1}H${width}" stroke="${tokens.hairline}"/>`;
    return `${rule}${text(0, y + 14, row.name)}${drawn.join('')}${text(width - 2, y + 14, ratio(row), ' text-anchor="end"')}`;
  });
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join('')}${heads.join('')}${body.join('')}</svg>`;
  return { markup, width, height };
}
