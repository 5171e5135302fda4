import { useQuery } from '@tanstack/react-query';
import type { RankingBody, RankingMovement, RankingRow } from '@tiendo/contracts';
import { useFormat, type Format } from '../../shared/format';
import { rangeText } from '../../shared/format/range-text';
import { useMessages } from '../../shared/i18n';
import { wallMessages, type WallMessages } from './messages';
import { wallRankingQuery } from './ranking-query';
import { useFit } from './use-fit';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

/** Who leads, with the movement in words; the published ranking where there is one. */
export function RankingPage({ plan, overview, refreshSeconds }: WallPageProps) {
  const t = useMessages(wallMessages);
  const f = useFormat();
  const { data } = useQuery(wallRankingQuery(plan.slug, refreshSeconds));
  const ranked = (data?.items ?? []).filter(({ places }) => places !== null);
  const { list, shown } = useFit<HTMLOListElement>(ranked.length, data);
  if (!data) return null;
  const digits = overview.policy.targets.percentDigits;
  const leaders = data.leaders.units.map(({ name }) => name);
  const published = data.publication?.decision?.label;
  return (
    <>
      <h1 className={styles.title}>
        {data.leaders.count > 2 ? t.leadTogether(f.count(data.leaders.count)) : t.leads(leaders.join(', '))}
      </h1>
      <p className={styles.fact}>
        {data.indicator && `${data.indicator.name} · `}
        {data.period.label} · {t.reporting(f.number(data.counts.reporting), f.number(data.counts.units))} ·{' '}
        {data.version === 'published' && published ? t.published(published) : t.provisional}
      </p>
      <ol className={styles.ranks} ref={list}>
        {ranked.slice(0, shown).map((row) => (
          <li key={row.unit.code}>
            <strong className={styles.rank}>{placesText(row.places, f)}</strong>
            <span className={styles.rankName}>{row.unit.name}</span>
            <span className={styles.rankMoved}>{moveText(row.movement, t.moves, (value) => f.count(value))}</span>
            <span className={styles.barShare}>{resultText(row, data, digits, f, t) ?? '–'}</span>
          </li>
        ))}
      </ol>
      {data.counts.ranked > shown && <p className={styles.more}>{t.ranked(f.number(data.counts.ranked))}</p>}
    </>
  );
}

const placesText = (places: RankingRow['places'], f: Format): string | null => {
  if (places === null) return null;
  const { best, worst } = places;
  return best === worst ? f.number(best) : `${f.number(best)}–${f.number(worst)}`;
};

/** The figure of the indicator it is ranked by, or the share of targets met. */
function resultText(
  { met, total, score }: RankingRow,
  { indicator }: RankingBody,
  digits: number,
  f: Format,
  t: WallMessages,
): string | null {
  return indicator ? rangeText(score, indicator.measureUnit, f, t.bounds) : f.share(met, total, digits);
}

type Moves = Readonly<{
  up: (places: string) => string;
  down: (places: string) => string;
  same: string;
  new: string;
}>;

function moveText(movement: RankingMovement | null, words: Moves, count: (value: number) => string): string {
  if (movement === null) return '';
  if (movement.kind === 'same' || movement.kind === 'new') return words[movement.kind];
  if (movement.kind === 'up' && movement.places !== null) return `▲ ${words.up(count(movement.places))}`;
  if (movement.kind === 'down' && movement.places !== null) return `▼ ${words.down(count(-movement.places))}`;
  return '';
}
