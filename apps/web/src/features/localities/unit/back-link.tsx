import type { UnitStanding } from '@tiendo/contracts';
import { Link, useLocation, useNavigate } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { paths } from '../../../shared/url';
import { PARAMS } from '../locality-params';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

const PLACES: readonly (string | null)[] = ['communes', 'districts', 'provinces'];

/** Back to where one came from; opened by its address, to the localities, or to the overview where it is no place. */
export function BackLink({ page, period }: { page: UnitStanding; period: string | undefined }) {
  const { u } = useUnitWords();
  const { slug, params } = usePlanView();
  const navigate = useNavigate();
  // The first entry of a visit has this key: there is nothing of ours to go back to.
  const isFirst = useLocation().key === 'default';
  const isPlace = PLACES.includes(page.unit.block);
  return (
    <p className={`${styles.back} no-print`}>
      {isFirst ? (
        <Link to={isPlace ? paths.localities(slug, params, { [PARAMS.period]: period }) : paths.overview(slug, params)}>
          ← {isPlace ? u.all : u.toOverview}
        </Link>
      ) : (
        <button type="button" className={styles.backButton} onClick={() => void navigate(-1)}>
          ← {u.back}
        </button>
      )}
    </p>
  );
}
