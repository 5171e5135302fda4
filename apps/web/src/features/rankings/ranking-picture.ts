import type { RankingBody, RankingRow } from '@tiendo/contracts';
import { movementText } from '@tiendo/indicators/words';
import type { ChartTokens } from '../../shared/charts';
import { barOf, placesText, resultText, scaleOf, scoreUnit, type Speech } from './words';

const WIDTH = 860;
const ROW = 30;
const [RANK, MOVE, NAME, BAR, SCORE] = [44, 60, 206, 510, 760];
const BAR_WIDTH = SCORE - BAR - 16;
/** A picture to send on is looked at on a phone: longer rankings show their first rows and say how many more there are. */
export const PICTURE_ROWS = 60;
const NAME_LETTERS = 40;

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const shortened = (text: string) => (text.length > NAME_LETTERS ? `${text.slice(0, NAME_LETTERS - 1)}…` : text);

/** The rows on screen as a drawing: rank, movement in words, unit, bar, result. */
export function rankingPicture(
  ranking: RankingBody,
  rows: readonly RankingRow[],
  tokens: ChartTokens,
  speech: Speech,
): { markup: string; width: number; height: number } {
  const unit = scoreUnit(ranking);
  const scale = scaleOf(ranking.items, unit === '%');
  const drawn = rows.slice(0, PICTURE_ROWS);
  const text = (x: number, y: number, content: string, size: number, weight: number, fill: string, anchor = 'start') =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escape(content)}</text>`;
  const lines = drawn.map((row, index) => {
    const y = index * ROW;
    const base = y + 20;
    const bar = barOf(row.score, scale);
    const kind = row.movement?.kind;
    const mark = kind === 'up' ? '▲ ' : kind === 'down' ? '▼ ' : '';
    const moved = movementText(row.movement, speech.f.language);
    const result = row.reason ? speech.t.reasons[row.reason] : (resultText(row, ranking, speech) ?? '');
    return [
      `<line x1="0" x2="${WIDTH}" y1="${y + ROW}" y2="${y + ROW}" stroke="${tokens.hairline}"/>`,
      text(RANK, base, placesText(row.places, speech) ?? '–', 15, 600, tokens.text, 'end'),
      moved ? text(MOVE, base, `${mark}${moved}`, 12, 400, tokens.ink2) : '',
      text(NAME, base, shortened(row.unit.name), 13, 400, tokens.text),
      bar && row.reason === null
        ? `<rect x="${BAR}" y="${y + 8}" width="${(BAR_WIDTH * bar.certain).toFixed(1)}" height="14" fill="${tokens.ink.done}"/>` +
          (bar.possible > bar.certain
            ? `<rect x="${(BAR + BAR_WIDTH * bar.certain).toFixed(1)}" y="${y + 8.5}" width="${(BAR_WIDTH * (bar.possible - bar.certain)).toFixed(1)}" height="13" fill="none" stroke="${tokens.ink.done}" stroke-dasharray="3 3"/>`
            : '')
        : '',
      text(SCORE, base, result, 13, 600, tokens.text),
    ].join('');
  });
  const height = drawn.length * ROW + 8;
  const markup = `<svg width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">${lines.join('')}</svg>`;
  return { markup, width: WIDTH, height };
}
