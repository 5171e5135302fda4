import { useInfiniteQuery } from '@tanstack/react-query';
import type { UnitStanding } from '@tiendo/contracts';
import { valueText } from '@tiendo/indicators/words';
import { Link } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import { statedFiguresQuery } from '../../../shared/stated-figures';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

const SHOWN = 6;

/** What documents state of the unit outside reporting periods; nothing where they state nothing. */
export function StatedCard({ page }: { page: UnitStanding }) {
  const { u, f } = useUnitWords();
  const { slug, plan, params, day, knownAt } = usePlanView();
  const reads = useMay(plan.province.code, 'plan.read');
  const unit = page.unit.code;
  const { data } = useInfiniteQuery({
    ...statedFiguresQuery(plan.province.code, { unit, asOf: day, knownAt }),
    enabled: reads,
  });
  const [first] = data?.pages ?? [];
  if (!first || first.total === 0) return null;
  const all = paths.statedFigures(slug, params, { unit });
  return (
    <Card title={u.stated}>
      <ul>
        {first.items.slice(0, SHOWN).map((figure) => (
          <li key={figure.id} className={styles.item}>
            <span>
              {figure.indicator.name}:{' '}
              <strong>{valueText(figure, figure.indicator.measureUnit, f.language, [])}</strong>
            </span>{' '}
            <span className={styles.quiet}>
              {[f.day(figure.asOf), figure.source, figure.sourceSection].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {first.total > SHOWN && <Link to={all}>{u.allStated(f.number(first.total))}</Link>}
    </Card>
  );
}
