import { useFit } from '../use-fit';
import { useWallSpeech } from '../use-wall-speech';
import type { WallPageProps } from '../wall-page';
import { FitBox } from './fit-box';
import styles from '../wall.module.css';

/** Rows that the fitting begins with. */
const MOST_ROWS = 20;

/** Which locality misses which target, those missing most first; beside it every locality by area. */
export function LocalitiesPage({ data, drawings }: WallPageProps) {
  const { t, f } = useWallSpeech();
  const { MissesTitle, Misses, MissedTargets, Tiles } = drawings;
  const { localities } = data;
  const rows = localities?.matrix.rows ?? [];
  const isMatrix = rows.some(({ verdicts, shares }) => verdicts !== null || shares !== null);
  const lines = isMatrix ? rows.length : (localities?.matrix.targets.filter(({ notMet }) => notMet > 0).length ?? 0);
  const { list, shown } = useFit<HTMLDivElement>(Math.min(MOST_ROWS, lines), localities);
  if (!localities) return null;
  const rest = lines - shown;
  return (
    <>
      <h1 className={styles.title}>
        <MissesTitle {...localities} />
      </h1>
      <div className={styles.heroAndSide}>
        <FitBox className={styles.card}>
          <div className={styles.drawing} ref={list}>
            {isMatrix ? (
              <Misses matrix={localities.matrix} rows={shown} />
            ) : (
              <MissedTargets matrix={localities.matrix} rows={shown} />
            )}
          </div>
          {rest > 0 && (
            <p className={styles.more}>{isMatrix ? t.moreUnits(f.count(rest)) : t.moreTargets(f.count(rest))}</p>
          )}
        </FitBox>
        {localities.matrix.rowsAre === 'units' && (
          <section className={styles.card}>
            <h2>{t.tiles[localities.matrix.groupedBy ?? 'none']}</h2>
            <div className={styles.drawing}>
              <Tiles matrix={localities.matrix} />
            </div>
          </section>
        )}
      </div>
    </>
  );
}
