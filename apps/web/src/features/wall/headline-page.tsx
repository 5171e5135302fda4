import { StatusBar, StatusMark } from '../../shared/status';
import type { RollUp } from '../../shared/contract-types';
import { headlineFinding } from './findings';
import { useWallSpeech } from './use-wall-speech';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

/** Both headline figures, as large as they go. */
export function HeadlinePage({ overview }: WallPageProps) {
  const speech = useWallSpeech();
  const kinds = [
    { kind: 'target' as const, rollUp: overview.targets, digits: overview.policy.targets.percentDigits },
    { kind: 'task' as const, rollUp: overview.tasks, digits: overview.policy.tasks.percentDigits },
  ].filter(({ rollUp }) => rollUp.total + rollUp.excluded > 0);
  return (
    <>
      <h1 className={styles.title}>{headlineFinding(overview, speech)}</h1>
      <div className={styles.figures}>
        {kinds.map((one) => (
          <Figure key={one.kind} {...one} />
        ))}
      </div>
    </>
  );
}

function Figure({ kind, rollUp, digits }: { kind: 'target' | 'task'; rollUp: RollUp; digits: number }) {
  const { t, s, f } = useWallSpeech();
  return (
    <section className={styles.figure}>
      <h2>{t.kinds[kind]}</h2>
      <p className={styles.number}>
        <strong>{f.number(rollUp.completed)}</strong>
        <span>/{f.number(rollUp.total)}</span>
        <span className={styles.share}>{f.share(rollUp.completed, rollUp.total, digits) ?? t.noShare}</span>
      </p>
      <StatusBar
        parts={rollUp.byStatus}
        height={36}
        label={rollUp.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`).join('; ')}
      />
      <ul className={styles.legend}>
        {rollUp.byStatus.map((part) => (
          <li key={part.status}>
            <StatusMark status={part.status} size={30} />
            {s.status[part.status]} <strong>{f.number(part.count)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
