import { useQuery } from '@tanstack/react-query';
import type { RankingMovement } from '@tiendo/contracts';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { wallMessages } from './messages';
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
        {data.period.label} · {t.reporting(f.number(data.counts.reporting), f.number(data.counts.units))} ·{' '}
        {data.version === 'published' && published ? t.published(published) : t.provisional}
      </p>
      <ol className={styles.ranks} ref={list}>
        {ranked.slice(0, shown).map(({ unit, places, movement, met, total }) => (
          <li key={unit.code}>
            <strong className={styles.rank}>
              {places &&
                (places.best === places.worst
                  ? f.number(places.best)
                  : `${f.number(places.best)}–${f.number(places.worst)}`)}
            </strong>
            <span className={styles.rankName}>{unit.name}</span>
            <span className={styles.rankMoved}>{moveText(movement, t.moves, (value) => f.count(value))}</span>
            <span className={styles.barShare}>{f.share(met, total, digits) ?? '–'}</span>
          </li>
        ))}
      </ol>
      {data.counts.ranked > shown && <p className={styles.more}>{t.ranked(f.number(data.counts.ranked))}</p>}
    </>
  );
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
