import { useFit } from '../use-fit';
import { useWallSpeech } from '../use-wall-speech';
import type { WallPageProps } from '../wall-page';
import { FitBox } from './fit-box';
import styles from '../wall.module.css';

/** A plan without targets: what each locality gave, as it stands in its report. */
export function FiguresPage({ data, drawings: { MissesTitle, Figures } }: WallPageProps) {
  const { t, f } = useWallSpeech();
  const { localities } = data;
  const units = localities?.list.items.length ?? 0;
  const { list, shown } = useFit<HTMLDivElement>(Math.min(30, units), localities);
  if (!localities) return null;
  return (
    <>
      <h1 className={styles.title}>
        <MissesTitle {...localities} />
      </h1>
      <FitBox className={`${styles.card} ${styles.grows}`}>
        <div className={styles.drawing} ref={list}>
          <Figures list={localities.list} rows={shown} />
        </div>
        {shown < units && <p className={styles.more}>{t.moreUnits(f.count(units - shown))}</p>}
      </FitBox>
    </>
  );
}
