import type { RankingBody, RankingRow } from '@tiendo/contracts';
import { blockLabel, movementText } from '@tiendo/indicators/words';
import type { ChartTokens } from '../../shared/charts';
import { shortLabel } from '../../shared/format/short-label';
import { axisOf, spanOn } from './board/axis';
import { findingOf, placesText, resultText, type Speech } from './words';

/** With the margins of a sheet 540 px, saved at twice that: 1080 × 1350, what a telephone shows whole. */
const WIDTH = 492;
export const PICTURE_HEIGHT = 675;
const ROW = 26;
const [RANK, NAME, AXIS, AXIS_WIDTH] = [46, 56, 262, 120];
const NAME_LETTERS = 28;
const [FIRST_MOST, RISERS_MOST] = [8, 5];

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const shortened = (text: string) => (text.length > NAME_LETTERS ? `${text.slice(0, NAME_LETTERS - 1)}…` : text);

/** Whether a picture of it may be sent on: only of what is published. */
export const mayBeShared = ({ version, publication }: Pick<RankingBody, 'version' | 'publication'>): boolean =>
  version === 'published' && publication?.state === 'published';

/** The finding of a ranking as it is sent on: who is last is told to leaders, not to whoever gets the picture. */
export const sharedFinding = (ranking: RankingBody, speech: Speech): string =>
  findingOf({ ...ranking, lowest: null }, speech);

/** What of whom, in two lines: the plan, what is ranked by, the block, the period and the one it is compared with. */
export function sharedSubject(
  { plan, indicator, index, pillar, block, period, against }: RankingBody,
  { t, f }: Speech,
) {
  const by = indicator?.name ?? t.indices[index === 'achievement' ? 'achievement' : 'completion'];
  return [
    plan.code,
    pillar ? `${by}, ${pillar.name}` : by,
    blockLabel(block, f.language),
    shortLabel(period.label),
    ...(against ? [t.comparedWith(shortLabel(against.label))] : []),
  ].join(' · ');
}

/** What is sent on: the first places and those who certainly rose most; never a list of the last. */
export function sharedRows({ items }: Pick<RankingBody, 'items'>): { first: RankingRow[]; risers: RankingRow[] } {
  const first = items.filter(({ places }) => places !== null).slice(0, FIRST_MOST);
  const risers = items
    .filter((row) => row.movement?.kind === 'up' && row.movement.places !== null)
    .sort((a, b) => (b.movement?.places ?? 0) - (a.movement?.places ?? 0))
    .slice(0, RISERS_MOST);
  return { first, risers };
}

/** First places and movers as a drawing: rank, unit, where it stood and stands, result; movement in words. */
export function rankingPicture(
  ranking: RankingBody,
  tokens: ChartTokens,
  speech: Speech,
): { markup: string; width: number; height: number } {
  const { t, f } = speech;
  const axis = axisOf(ranking.items);
  const text = (x: number, y: number, content: string, size: number, weight: number, fill: string, anchor = 'start') =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escape(content)}</text>`;
  const placed = (share: number): string => (AXIS + share * AXIS_WIDTH).toFixed(1);
  const line = (row: RankingRow, y: number, isRiser: boolean): string => {
    const [now, then] = [spanOn(axis, row.score), spanOn(axis, row.movement?.before?.score)];
    const moved = isRiser ? movementText(row.movement, f.language) : null;
    const dots =
      now === null
        ? ''
        : (then
            ? `<line x1="${placed(then.low)}" x2="${placed(now.low)}" y1="${y + 13}" y2="${y + 13}" stroke="${tokens.ink2}" stroke-width="2"/><circle cx="${placed(then.low)}" cy="${y + 13}" r="4" fill="${tokens.card}" stroke="${tokens.ink2}" stroke-width="1.5"/>`
            : '') + `<circle cx="${placed(now.low)}" cy="${y + 13}" r="5.5" fill="${tokens.ink.done}"/>`;
    return [
      `<line x1="0" x2="${WIDTH}" y1="${y + ROW}" y2="${y + ROW}" stroke="${tokens.hairline}"/>`,
      text(RANK, y + 18, placesText(row.places, speech) ?? '–', 14, 600, tokens.text, 'end'),
      text(NAME, y + 18, shortened(row.unit.name), 13, 400, tokens.text),
      dots,
      text(WIDTH, y + 18, moved ? `▲ ${moved}` : (resultText(row, ranking, speech) ?? ''), 13, 600, tokens.text, 'end'),
    ].join('');
  };
  const { first, risers } = sharedRows(ranking);
  const parts: string[] = [];
  let y = 0;
  for (const [title, rows] of [
    [t.picture.first, first],
    [t.picture.risers, risers],
  ] as const) {
    if (rows.length === 0) continue;
    parts.push(text(0, y + 18, title, 13, 600, tokens.ink2));
    y += ROW;
    for (const row of rows) {
      parts.push(line(row, y, rows === risers));
      y += ROW;
    }
  }
  const markup = `<svg width="${WIDTH}" height="${y + 4}" viewBox="0 0 ${WIDTH} ${y + 4}" xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg>`;
  return { markup, width: WIDTH, height: y + 4 };
}
