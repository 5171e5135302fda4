import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { ownUnit, useSession } from '../../shared/session';
import { AttentionCard } from './attention-card';
import { Charts } from './charts/charts';
import { ChangesCard } from './changes-card';
import { OwnUnitCard } from './own-unit-card';
import { ProgressCard } from './progress-card';
import { SourceLine } from './source-line';
import { UpcomingCard } from './upcoming-card';
import styles from './overview.module.css';

/** What a plan does not have (targets, groups, lead units) leaves no gap. */
export function OverviewContent({ overview }: { overview: Overview }) {
  const { plan } = usePlanView();
  const unit = ownUnit(useSession(), plan.province.code);
  return (
    <div className={styles.content}>
      <div className={styles.deciding}>
        <ProgressCard overview={overview} />
        <AttentionCard overview={overview} />
      </div>
      {unit && <OwnUnitCard overview={overview} unit={unit} />}
      <Charts overview={overview} />
      <div className={styles.pair}>
        <ChangesCard overview={overview} />
        <UpcomingCard overview={overview} />
      </div>
      <SourceLine />
    </div>
  );
}
