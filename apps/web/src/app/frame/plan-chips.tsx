import { Suspense, lazy } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { LoadingState, PopButton } from '../../shared/ui';
import { frameMessages } from './messages';
import styles from './frame.module.css';

const PlanChooser = lazy(() => import('./plan-chooser'));
const DayChooser = lazy(() => import('./day-chooser'));
const FiguresChooser = lazy(() => import('./figures-chooser'));

const waiting = <LoadingState lines={3} height={80} />;

/** What is on screen: plan, day, figures; each opens its choice. */
export function PlanChips() {
  const t = useMessages(frameMessages);
  const format = useFormat();
  const { plan, kind, snapshot, knownAt, day } = usePlanView();
  return (
    <div className={styles.chips}>
      <PopButton
        label={t.choosePlan}
        className={`${styles.chip} ${styles.chipPlan}`}
        panel={() => (
          <Suspense fallback={waiting}>
            <PlanChooser />
          </Suspense>
        )}
      >
        <span className={styles.chipStrong}>{plan.code}</span>
        <span className={styles.chipQuiet}> · {plan.title}</span>
      </PopButton>
      <PopButton
        label={t.chooseDay}
        className={styles.chip}
        panel={() => (
          <Suspense fallback={waiting}>
            <DayChooser />
          </Suspense>
        )}
      >
        <span className={styles.chipQuiet}>{t.asOf} </span>
        <span className={styles.chipStrong}>{format.day(day)}</span>
      </PopButton>
      <PopButton
        label={t.figures}
        className={styles.chip}
        panel={() => (
          <Suspense fallback={waiting}>
            <FiguresChooser />
          </Suspense>
        )}
      >
        {kind === 'live' && <span className={styles.chipStrong}>{t.live}</span>}
        {kind === 'snapshot' && (
          <>
            <span className={styles.chipQuiet}>{t.snapshot} </span>
            <span className={styles.chipStrong}>{snapshot?.name}</span>
          </>
        )}
        {kind === 'moment' && knownAt && (
          <>
            <span className={styles.chipQuiet}>{t.moment} </span>
            <span className={styles.chipStrong}>{format.moment(knownAt)}</span>
          </>
        )}
      </PopButton>
    </div>
  );
}
