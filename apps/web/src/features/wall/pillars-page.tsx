import type { Overview, RollUp } from '../../shared/contract-types';
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
  const share = ({ completed, total }: RollUp) => f.share(completed, total, digits) ?? '–';
  const [best, worst] = extremes(overview.pillars);
  return (
    <>
      <h1 className={styles.title}>
        {best && worst ? t.pillarsFound(best.name, share(best), worst.name, share(worst)) : t.pillars}
      </h1>
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
            <span className={styles.barShare}>{share(pillar)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Pillar = Overview['pillars'][number];

/** The pillar with the highest and the one with the lowest share; none where they do not differ or share their place. */
function extremes(pillars: readonly Pillar[]): readonly [Pillar?, Pillar?] {
  const counted = pillars.filter(({ total }) => total > 0);
  const above = (a: Pillar, b: Pillar) => b.completed * a.total - a.completed * b.total;
  const sorted = [...counted].sort(above);
  const [best, second] = sorted;
  const [next, worst] = sorted.slice(-2);
  if (!best || !second || !next || !worst || above(best, second) === 0 || above(next, worst) === 0) return [];
  return [best, worst];
}
