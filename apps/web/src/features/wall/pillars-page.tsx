import type { RollUp } from '../../shared/contract-types';
import { StatusBar } from '../../shared/status';
import { pillarsFinding } from './findings';
import { useFit } from './use-fit';
import { useWallSpeech } from './use-wall-speech';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

/** Targets by pillar: done of all, and in what states. */
export function PillarsPage({ overview }: WallPageProps) {
  const speech = useWallSpeech();
  const { t, s, f } = speech;
  const { pillars } = overview;
  const { list, shown } = useFit<HTMLUListElement>(pillars.length, pillars);
  const digits = overview.policy.targets.percentDigits;
  const share = ({ completed, total }: RollUp) => f.share(completed, total, digits) ?? '–';
  return (
    <>
      <h1 className={styles.title}>{pillarsFinding(overview, speech)}</h1>
      <ul className={styles.bars} ref={list}>
        {pillars.slice(0, shown).map((pillar) => (
          <li key={pillar.code}>
            <span className={styles.barName}>{pillar.name}</span>
            <StatusBar
              parts={pillar.byStatus}
              height={44}
              label={pillar.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`).join('; ')}
            />
            <span className={styles.barCount}>
              <strong>{f.number(pillar.completed)}</strong>/{f.number(pillar.total)}
            </span>
            <span className={styles.barShare}>{share(pillar)}</span>
          </li>
        ))}
      </ul>
      {shown < pillars.length && <p className={styles.more}>{t.morePillars(f.count(pillars.length - shown))}</p>}
    </>
  );
}
