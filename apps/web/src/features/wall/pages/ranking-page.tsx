import { rangeRuleName } from '@tiendo/indicators/words';
import { useFit } from '../use-fit';
import { useWallSpeech } from '../use-wall-speech';
import type { WallPageProps } from '../wall-page';
import { FitBox } from './fit-box';
import styles from '../wall.module.css';

/** Columns of units; each row that does not fit takes one of each. */
const COLUMNS = 3;

/** A published ranking: where every unit stood and stands. Who passes by is shown the first places only. */
export function RankingPage({ data, drawings: { RankingTitle, Ranking } }: WallPageProps) {
  const { t, f } = useWallSpeech();
  const { ranking, isMember } = data;
  const told = ranking?.items.filter(({ places }) => isMember || places !== null).length ?? 0;
  const { list, shown } = useFit<HTMLDivElement>(Math.ceil(told / COLUMNS), ranking);
  if (!ranking) return null;
  const rows = Math.min(told, shown * COLUMNS);
  const rest = ranking.items.length - rows;
  const decision = ranking.publication?.decision?.label;
  const rule = ranking.publication?.ranges;
  return (
    <>
      <h1 className={styles.title}>
        <RankingTitle ranking={ranking} />
      </h1>
      <p className={styles.lead}>
        {[ranking.period.label, decision && t.published(decision), rule && rangeRuleName(rule, f.language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <FitBox className={`${styles.card} ${styles.grows}`}>
        <div className={styles.drawing} ref={list}>
          <Ranking ranking={ranking} rows={rows} isMember={isMember} />
        </div>
        {rest > 0 && <p className={styles.more}>{t.moreRanked(f.count(rest))}</p>}
      </FitBox>
    </>
  );
}
