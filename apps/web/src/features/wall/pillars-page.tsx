import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { StatusBar, statusMessages } from '../../shared/status';
import { wallMessages } from './messages';
import type { WallPageProps } from './wall-page';
import styles from './wall.module.css';

/** Targets by pillar: done of all, and in what states. */
export function PillarsPage({ overview }: WallPageProps) {
  const t = useMessages(wallMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  const digits = overview.policy.targets.percentDigits;
  return (
    <>
      <h1 className={styles.title}>{t.pillars}</h1>
      <ul className={styles.bars}>
        {overview.pillars.map((pillar) => (
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
            <span className={styles.barShare}>{f.share(pillar.completed, pillar.total, digits) ?? '–'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
