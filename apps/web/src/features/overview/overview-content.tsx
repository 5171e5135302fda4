import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { ownUnit, useSession } from '../../shared/session';
import { AttentionCard } from './attention-card';
import { Charts } from './charts/charts';
import { ChangesCard } from './changes-card';
import { OwnUnitCard } from './own-unit-card';
import { FiguresLine } from './figures-line';
import { CountingRules, ProgressCard, Strips } from './progress-card';
import { Unnamed } from './section-rows';
import { SourceLine } from './source-line';
import { UpcomingCard } from './upcoming-card';
import styles from './overview.module.css';

/** What a plan does not have (targets, groups, lead units) leaves no gap. */
export function OverviewContent({ overview }: { overview: Overview }) {
  const { plan } = usePlanView();
  const unit = ownUnit(useSession(), plan.province.code);
  return (
    <div className={styles.content}>
      <Strips overview={overview} />
      <div className={styles.deciding}>
        <div data-region="progress">
          <ProgressCard overview={overview} />
        </div>
        <div data-region="attention">
          <AttentionCard overview={overview} />
        </div>
      </div>
      {unit && (
        <div data-region="own">
          <OwnUnitCard overview={overview} unit={unit} />
        </div>
      )}
      <Charts overview={overview} />
      <div className={styles.pair} data-region="news">
        <ChangesCard overview={overview} />
        <UpcomingCard overview={overview} />
      </div>
      <footer className={styles.source} data-region="source">
        <FiguresLine overview={overview} />
        <CountingRules overview={overview} />
        <Unnamed sections={overview.pillars} cells={overview.cells.pillars} />
        <SourceLine />
      </footer>
    </div>
  );
}
