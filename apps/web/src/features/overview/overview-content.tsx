import { Link } from 'react-router';
import type { Overview } from '../../shared/contract-types';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { ownUnit, useSession } from '../../shared/session';
import { paths } from '../../shared/url';
import { AttentionCard } from './attention-card';
import { ChangesCard } from './changes-card';
import { HeadlineCard } from './headline-card';
import { overviewMessages } from './messages';
import { OwnUnitCard } from './own-unit-card';
import { SectionCard } from './section-card';
import { SectionChart } from './section-chart';
import { SourceLine } from './source-line';
import { UnitChart } from './unit-chart';
import { UpcomingCard } from './upcoming-card';
import styles from './overview.module.css';

/** So many lines of attention or fewer are a short list. */
const SHORT = 4;

/** What a plan does not have (targets, groups, lead units) leaves no gap. */
export function OverviewContent({ overview }: { overview: Overview }) {
  const t = useMessages(overviewMessages);
  const { plan, slug, params } = usePlanView();
  const unit = ownUnit(useSession(), plan.province.code);
  const { targets, tasks } = overview;
  const hasTargets = targets.total + targets.excluded > 0;
  const hasTasks = tasks.total + tasks.excluded > 0;
  // A short list on the left leaves room there for what is due; a long one has the right side's company.
  const short = overview.attention.items.length <= SHORT;
  const hasUnits = overview.units.some((one) => one.code !== null);
  return (
    <div className={styles.content}>
      <div className={styles.pair}>
        {hasTargets && <HeadlineCard kind="target" rollUp={targets} policy={overview.policy.targets} />}
        {hasTasks && <HeadlineCard kind="task" rollUp={tasks} policy={overview.policy.tasks} />}
      </div>
      <p className={`${styles.quietLine} no-print`}>
        <Link to={paths.localities(slug, params)}>{t.byLocality} →</Link>
      </p>
      {unit && <OwnUnitCard overview={overview} unit={unit} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <AttentionCard overview={overview} />
          {short && <UpcomingCard overview={overview} />}
        </div>
        <div className={`${styles.stack} ${styles.beside}`}>
          {hasTargets && (
            <SectionCard
              kind="target"
              sections={overview.pillars}
              cells={overview.cells.pillars}
              policy={overview.policy.targets}
            />
          )}
          <ChangesCard overview={overview} />
          {!short && <UpcomingCard overview={overview} />}
        </div>
      </div>
      {hasTasks && overview.groups.length > 0 && (
        <SectionCard
          kind="task"
          sections={overview.groups}
          cells={overview.cells.groups}
          policy={overview.policy.tasks}
          twoColumns
        />
      )}
      <div className={styles.pair}>
        {hasTargets && overview.pillars.length > 0 && <SectionChart overview={overview} kind="target" />}
        {!hasTargets && overview.groups.length > 0 && <SectionChart overview={overview} kind="task" />}
        {hasUnits && <UnitChart overview={overview} />}
      </div>
      <SourceLine />
    </div>
  );
}
