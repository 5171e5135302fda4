import type { RankingBody, RankingMovement, RankingRow, RankPlaces, RankReading, RankScore } from '@tiendo/contracts';
import { fromTo, inSentence, rangeText, readingText, STATUS_LABELS } from '@tiendo/indicators/words';
import type { Format } from '../../shared/format';
import { placesText as printedPlaces, SCORE_DIGITS } from '../../shared/format/places-text';
import type { RankingMessages } from './messages';

/** What the words of a ranking are made with. */
export interface Speech {
  readonly t: RankingMessages;
  readonly f: Format;
  /** Decimals at most of shares of targets, by the plan's counting rule. */
  readonly digits: number;
}

/** `5`, `5–7`, or null without a rank. */
export const placesText = (places: RankPlaces | null, { f }: Speech): string | null =>
  places && printedPlaces(places, f);

/**
 * `từ hạng 48 xuống hạng 53`: the two ranks that the whole block had then and has now, the only ones ever printed. Where
 * units joined or left, the places moved are counted on those present both times, and that is said. null: no rank then
 * or now, or no certain direction.
 */
export function pathText(
  { movement, places }: Pick<RankingRow, 'movement' | 'places'>,
  compared: number,
  speech: Speech,
): string | null {
  const { t, f } = speech;
  const [from, to] = [placesText(movement?.previous ?? null, speech), placesText(places, speech)];
  if (!movement?.previous || !places || from === null || to === null || from === to) return null;
  if (movement.kind !== 'up' && movement.kind !== 'down') return null;
  const isCountedOnPart = movement.places !== null && movement.previous.best - places.best !== movement.places;
  const path = movement.previous.best < places.best ? t.panel.fromTo(from, to) : t.panel.fromUpTo(from, to);
  return isCountedOnPart ? `${path} (${t.panel.onCompared(f.number(compared))})` : path;
}

/** A score with its unit: `70%`, `trên 97%`, `từ 60% đến 80%`; null: no figure. */
export const scoreText = (score: RankScore | null, unit: string, { f }: Speech): string | null =>
  score && rangeText(score, unit, { locale: f.language, digits: SCORE_DIGITS });

/** The result of a row: a share of targets printed from its counts, a mean, or the figure of an indicator. */
export function resultText(
  row: RankingRow,
  { index, indicator }: Pick<RankingBody, 'index' | 'indicator'>,
  speech: Speech,
): string | null {
  const { f, digits } = speech;
  if (indicator) return scoreText(row.score, indicator.measureUnit, speech);
  if (index === 'achievement') return f.percent(row.achievement, digits);
  const { met, undetermined, total } = row;
  const [low, high] = [f.share(met, total, digits), f.share(met + undetermined, total, digits)];
  return low === null || high === null ? low : fromTo(low, high);
}

/** Where a bar begins to be certain and where it may end, as shares of the scale's end; null: no bar. */
export function barOf(score: RankScore | null, scale: number): { certain: number; possible: number } | null {
  if (score === null || scale <= 0) return null;
  const share = (value: number) => Math.max(0, Math.min(1, value / scale));
  const low = score.low === null ? 0 : Number(score.low);
  const high = score.high === null ? scale : Number(score.high);
  return { certain: share(low), possible: share(high) };
}

/** The end of the scale: 100 for shares; else the greatest score there is. */
export function scaleOf(rows: readonly RankingRow[], isShare: boolean): number {
  const highs = rows.flatMap(({ score }) => [score?.high, score?.low].flatMap((end) => (end ? [Number(end)] : [])));
  const greatest = Math.max(0, ...highs);
  return isShare ? Math.max(100, greatest) : greatest;
}

/** A figure as it was given: `21/30 (70%)`, `trên 80%`, `không phát sinh`; null: nothing was. */
export function figureText(reading: RankReading | null, unit: string, { f }: Speech): string | null {
  if (reading === null) return null;
  if (reading.outcome !== null) return inSentence(STATUS_LABELS[f.language][reading.outcome]);
  return readingText(reading, unit, f.language);
}

/** The unit in which scores of a ranking are printed. */
export const scoreUnit = (ranking: Pick<RankingBody, 'indicator'>): string => ranking.indicator?.measureUnit ?? '%';

const namesText = (
  { count, units }: { count: number; units: readonly { name: string }[] },
  { t, f }: Speech,
): string => {
  const names = units.map(({ name }) => name);
  // Names that say where they lie have a comma of their own.
  const between = names.some((name) => name.includes(',')) ? '; ' : ', ';
  return count > names.length || count > 3 ? t.manyUnits(names[0] ?? '', f.count(count - 1)) : names.join(between);
};

/** The heading: who leads, who rose most; of one parent, who stands highest. The other end is never named. */
export function findingOf(ranking: RankingBody, speech: Speech): string {
  const { t, f } = speech;
  const { leaders, risers, audience, counts, within } = ranking;
  if (audience !== 'all') return t.titles.own;
  if (ranking.indicator && ranking.order !== 'best') {
    const { name } = ranking.indicator;
    return ranking.order === 'listed' ? t.titles.listed(name) : t.titles.ordered[ranking.order](name);
  }
  if (within) {
    const { highest, parent } = within;
    const rank = highest && placesText(highest.places, speech);
    if (!highest || rank === null) return t.titles.nobodyIn(parent.name);
    return t.titles.highest(namesText(highest, speech), parent.name, rank, f.number(counts.ranked));
  }
  if (counts.ranked === 0) return t.titles.nobody;
  const lead = t.titles.leads(namesText(leaders, speech), leaders.count);
  if (!risers) return lead;
  return `${lead}; ${t.titles.rose(namesText(risers, speech), f.count(risers.places))}`;
}

/** Rows that the list shows: of one movement, or all. */
export const shownRows = (
  rows: readonly RankingRow[],
  movement: RankingMovement['kind'] | null,
): readonly RankingRow[] => (movement === null ? rows : rows.filter((row) => row.movement?.kind === movement));
