import type { RankingBody, RankingRow, RankPlaces, RankReading, RankScore } from '@tiendo/contracts';
import {
  blockName,
  fromTo,
  inSentence,
  rangeText,
  readingText,
  STATUS_LABELS,
  targetsWonText,
} from '@tiendo/indicators/words';
import type { Format } from '../../shared/format';
import { shortLabel } from '../../shared/format/short-label';
import { placesText as printedPlaces, SCORE_DIGITS } from '../../shared/format/places-text';
import type { RankingMessages } from './messages';
import type { ListPart } from './ranking-state';

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
  { count, units }: { count: number; units: readonly { code: string; name: string }[] },
  ranking: RankingBody,
  { t, f }: Speech,
): string => {
  const names = units.map((unit) => briefName(unit, ranking));
  // Names that say where they lie have a comma of their own.
  const between = names.some((name) => name.includes(',')) ? '; ' : ', ';
  return count > names.length || count > 3 ? t.manyUnits(names[0] ?? '', f.count(count - 1)) : names.join(between);
};

/** `Mẫu Hải Hạ` where no other unit of the ranking is called so in short: a heading has room for one line. */
function briefName({ code, name }: { code: string; name: string }, { items }: RankingBody): string {
  const short = items.find(({ unit }) => unit.code === code)?.unit.shortName ?? name;
  return items.filter(({ unit }) => unit.shortName === short).length > 1 ? name : short;
}

/**
 * The heading: how many reach everything or who leads, who stands last (told to members of the owner only), who rose
 * most; of one parent, who stands highest. Never the first by alphabet of several equals.
 */
export function findingOf(ranking: RankingBody, speech: Speech): string {
  const { t, f } = speech;
  const { leaders, lowest, risers, audience, counts, within } = ranking;
  if (audience !== 'all') return t.titles.own;
  if (ranking.order === 'listed' && ranking.indicator === null) {
    const { reporting, units } = counts;
    return t.titles.counted(blockName(ranking.block, f.language), f.ratio(reporting, units));
  }
  if (ranking.indicator && ranking.order !== 'best') {
    const { name } = ranking.indicator;
    return ranking.order === 'listed' ? t.titles.listed(name) : t.titles.ordered[ranking.order](name);
  }
  if (within) {
    const { highest, parent } = within;
    const rank = highest && placesText(highest.places, speech);
    if (!highest || rank === null) return t.titles.nobodyIn(parent.name);
    return t.titles.highest(namesText(highest, ranking, speech), parent.name, rank, f.number(counts.ranked));
  }
  if (counts.ranked === 0) return t.titles.nobody;
  const resultOf = (code: string | undefined) => {
    const row = ranking.items.find(({ unit }) => unit.code === code);
    return row ? resultText(row, ranking, speech) : null;
  };
  /** Told of several together only where it is the same of all. */
  const wonBy = (units: readonly { code: string }[]): string | null => {
    const won = new Set(
      units.map(({ code }) => {
        const row = ranking.items.find(({ unit }) => unit.code === code);
        return row ? wonOf(row, ranking) : null;
      }),
    );
    const [only = null] = won.size === 1 ? won : [];
    return targetsWonText(only, f.language);
  };
  const [first] = leaders.units;
  const best = resultOf(first?.code);
  const lead =
    leaders.count === 1 || best === null
      ? t.titles.leads(namesText(leaders, ranking, speech), leaders.count)
      : t.titles.reach(f.count(leaders.count), best);
  const worst = resultOf(lowest?.units[0]?.code);
  return [
    lead,
    lowest && worst !== null ? t.titles.lowest(namesText(lowest, ranking, speech), worst) : null,
    risers ? t.titles.rose(namesText(risers, ranking, speech), wonBy(risers.units), f.count(risers.places)) : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** Targets that a unit won or lost since the period compared with; null: the ranking is of something else, or not told. */
export function wonOf({ met, movement }: RankingRow, { indicator }: Pick<RankingBody, 'indicator'>): number | null {
  const before = movement?.before ?? null;
  return indicator !== null || before === null ? null : met - before.met;
}

/** How many rose and fell, since when, and how many gave figures. */
export function briefOf(ranking: RankingBody, { t, f }: Speech): string {
  const { against, within } = ranking;
  const { up, down, reporting, units } = within?.counts ?? ranking.counts;
  // Of a published one the lead names the decision; how many rose and fell stands on the buttons of the list.
  const isTold = against === null || (ranking.version === 'published' && ranking.audience === 'all');
  const moved = isTold ? [] : [t.moved.up(f.count(up)), t.moved.down(f.count(down))];
  const have = ranking.audience === 'all' ? [t.have(f.number(reporting), f.number(units))] : [];
  // Of the plan's own index the heading says enough; an indicator is named.
  const name = ranking.indicator === null ? [] : [ranking.indicator.name];
  return [...name, ...moved, against ? t.comparedWith(shortLabel(against.label)) : t.notCompared, ...have].join(' · ');
}

/** Units that reported nothing, named where they are few; null: none. */
export function silentText({ items }: RankingBody, { t, f }: Speech): string | null {
  const silent = items.filter(({ reason }) => reason === 'notReported').map(({ unit }) => unit.name);
  const [first] = silent;
  if (first === undefined) return null;
  return t.silent(silent.length > 2 ? t.manyUnits(first, f.count(silent.length - 1)) : silent.join(', '));
}

/** Rows of one end of a list at most. */
const END_ROWS = 10;

/**
 * Rows that the list shows: of one movement, the first or the last ones (the last first, then those that reported
 * nothing), or all.
 */
export function shownRows(rows: readonly RankingRow[], part: ListPart | null): readonly RankingRow[] {
  const ranked = rows.filter(({ places }) => places !== null);
  switch (part) {
    case null:
    case 'all':
      return rows;
    case 'first':
      return ranked.slice(0, END_ROWS);
    case 'last':
      return [...ranked.slice(-END_ROWS).reverse(), ...rows.filter(({ reason }) => reason === 'notReported')];
    default:
      return rows.filter((row) => row.movement?.kind === part);
  }
}
