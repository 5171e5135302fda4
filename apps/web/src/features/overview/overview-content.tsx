import { Link } from 'react-router';
import type { Overview } from '../../shared/contract-types';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { ownUnit, useSession } from '../../shared/session';
import { paths } from '../../shared/url';
import { AttentionCard } from './attention-card';
import { ChangesCard } from './changes-card';
import { overviewMessages } from './messages';
import { OwnUnitCard } from './own-unit-card';
import { ProgressCard } from './progress-card';
import { SourceLine } from './source-line';
import { UnitChart } from './unit-chart';
import { UpcomingCard } from './upcoming-card';
import styles from './overview.module.css';

/** What a plan does not have (targets, groups, lead units) leaves no gap. */
export function OverviewContent({ overview }: { overview: Overview }) {
  const t = useMessages(overviewMessages);
  const { plan, slug, params } = usePlanView();
  const unit = ownUnit(useSession(), plan.province.code);
  const hasUnits = overview.units.some((one) => one.code !== null);
  return (
    <div className={styles.content}>
      <div className={styles.deciding}>
        <ProgressCard overview={overview} />
        <AttentionCard overview={overview} />
      </div>
      {unit && <OwnUnitCard overview={overview} unit={unit} />}
      <div className={styles.pair}>
        {hasUnits && <UnitChart overview={overview} />}
        <div className={styles.stack}>
          <UpcomingCard overview={overview} />
          <ChangesCard overview={overview} />
        </div>
      </div>
      <p className={`${styles.quietLine} no-print`}>
        <Link to={paths.localities(slug, params)}>{t.byLocality} →</Link>
      </p>
      <SourceLine />
    </div>
  );
}
