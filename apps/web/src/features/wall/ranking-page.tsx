import { useQuery } from '@tanstack/react-query';
import type { RankingBody, RankingRow } from '@tiendo/contracts';
import { rangeText } from '@tiendo/indicators/words';
import { useFormat, type Format } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { MovementMark } from '../../shared/movement';
import { placesText, SCORE_DIGITS } from '../../shared/format/places-text';
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
        {data.indicator && `${data.indicator.name} · `}
        {data.period.label} · {t.reporting(f.number(data.counts.reporting), f.number(data.counts.units))} ·{' '}
        {data.version === 'published' && published ? t.published(published) : t.provisional}
      </p>
      <ol className={styles.ranks} ref={list}>
        {ranked.slice(0, shown).map((row) => (
          <li key={row.unit.code}>
            <strong className={styles.rank}>{row.places && placesText(row.places, f)}</strong>
            <span className={styles.rankName}>{row.unit.name}</span>
            <span className={styles.rankMoved}>
              <MovementMark movement={row.movement} />
            </span>
            <span className={styles.barShare}>{resultText(row, data, digits, f) ?? '–'}</span>
          </li>
        ))}
      </ol>
      {data.counts.ranked > shown && <p className={styles.more}>{t.ranked(f.number(data.counts.ranked))}</p>}
    </>
  );
}

/** The figure of the indicator it is ranked by, or the share of targets met. */
function resultText({ met, total, score }: RankingRow, { indicator }: RankingBody, digits: number, f: Format) {
  if (!indicator) return f.share(met, total, digits);
  return score && rangeText(score, indicator.measureUnit, { locale: f.language, digits: SCORE_DIGITS });
}
