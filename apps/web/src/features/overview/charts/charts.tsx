import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../../shared/contract-types';
import { usePlanView } from '../../../shared/plan';
import { externalResultsQuery, localitiesQuery } from '../../../shared/standings';
import { CausesCard } from './causes-card';
import { CourseCard } from './course-card';
import { ExternalCard } from './external-card';
import { type ChartKind, overviewLayout } from './layout';
import { LocalitiesCard } from './localities-card';
import { UnitsCard } from './units-card';
import styles from './row.module.css';

/** The pictures under what decides: as many as the plan can fill. */
export function Charts({ overview }: { overview: Overview }) {
  const { slug, plan, asOf, knownAt } = usePlanView();
  const list = useQuery(localitiesQuery(slug, { asOf, knownAt }, {})).data ?? null;
  const isEmpty = list !== null && list.whole.total === 0;
  const results = useQuery({ ...externalResultsQuery(plan.province.code), enabled: isEmpty }).data?.items ?? null;
  const { charts } = overviewLayout(overview, { localities: list, external: results });
  if (charts.length === 0) return null;
  const drawn: Readonly<Record<ChartKind, () => React.ReactNode>> = {
    trend: () => <CourseCard overview={overview} />,
    causes: () => <CausesCard overview={overview} />,
    units: () => <UnitsCard overview={overview} />,
    localities: () => list && <LocalitiesCard list={list} />,
    external: () => results && <ExternalCard results={results} />,
  };
  return (
    <div className={styles.row} data-count={charts.length}>
      {charts.map((kind) => (
        <div key={kind} data-chart={kind} className={styles.cell}>
          {drawn[kind]()}
        </div>
      ))}
    </div>
  );
}
