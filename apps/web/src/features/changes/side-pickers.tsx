import { Suspense, lazy } from 'react';
import type { ChangesRequest } from '../../shared/changes';
import type { Changes, Compared, PlanDetail } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { LoadingState, PopButton } from '../../shared/ui';
import { changesMessages } from './messages';
import styles from './changes.module.css';

const SideChooser = lazy(() => import('./side-chooser'));

interface Props {
  plan: PlanDetail;
  changes: Changes;
  sides: ChangesRequest;
}

/** The two sides, each a button that opens its choice. */
export function SidePickers({ plan, changes, sides }: Props) {
  const t = useMessages(changesMessages);
  return (
    <div className={styles.pickers} role="group" aria-label={t.sides}>
      {(['from', 'to'] as const).map((which) => (
        <PopButton
          key={which}
          label={which === 'from' ? t.chooseFrom : t.chooseTo}
          className={styles.picker}
          panel={() => (
            <Suspense fallback={<LoadingState lines={4} height={160} />}>
              <SideChooser plan={plan} changes={changes} sides={sides} which={which} />
            </Suspense>
          )}
        >
          <span className={styles.pickerTerm}>{t[which]} </span>
          <SideFace side={changes[which]} />
        </PopButton>
      ))}
    </div>
  );
}

function SideFace({ side }: { side: Compared }) {
  const t = useMessages(changesMessages);
  const f = useFormat();
  const strong = side.snapshot ? side.snapshot.name : f.day(side.asOf);
  const quiet = side.snapshot ? f.day(side.asOf) : side.knownAt === null ? t.live : t.knownAt(f.moment(side.knownAt));
  return (
    <>
      <span className={styles.pickerStrong}>{strong}</span> <span className={styles.pickerTerm}>· {quiet}</span>
    </>
  );
}
