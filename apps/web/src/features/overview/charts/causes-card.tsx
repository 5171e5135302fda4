import { isCause } from '@tiendo/indicators/status';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { Overview } from '../../../shared/contract-types';
import { Card } from '../../../shared/ui';
import { CAUSE, WHY } from '../overview-params';
import { useSpeech } from '../use-speech';
import styles from './charts.module.css';

/** Of a single report: why what is open is not done, the commonest cause first. */
export function CausesCard({ overview }: { overview: Overview }) {
  const { t, s, f } = useSpeech();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const causes = overview.attention.byCause.flatMap(({ cause, count }) => (isCause(cause) ? [{ cause, count }] : []));
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  const [first] = causes;
  const most = Math.max(...causes.map(({ count }) => count), 1);
  if (!first) return null;
  const address = (cause: string) => {
    const params = new URLSearchParams(search);
    params.delete(WHY);
    params.set(CAUSE, cause);
    return `${pathname}?${params.toString()}#can-chi-dao`;
  };
  return (
    <Card
      className={styles.card}
      title={t.charts.causesTitle(f.ratio(first.count, total), s.cause[first.cause])}
      hint={t.charts.causesHint}
    >
      <ul className={styles.bars}>
        {causes.map(({ cause, count }) => (
          <li key={cause}>
            <Link to={address(cause)} preventScrollReset>
              {s.cause[cause]}
            </Link>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <strong>{f.number(count)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}
