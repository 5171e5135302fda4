import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import { statedFigureMessages, withdrawFigure } from '../../../shared/stated-figures';
import { paths } from '../../../shared/url';
import { detailMessages } from './messages';
import type { Measure } from './observation-table';
import styles from './detail.module.css';

const FigureDialog = lazy(() => import('../../../shared/stated-figures/figure-dialog'));
const WithdrawDialog = lazy(() => import('../../../shared/fields/withdraw-dialog'));

interface Props {
  measure: Measure;
  /** The figure it is judged by; null: none was stated. One of a period is corrected in the grid. */
  stated: Measure['observations'][number] | null;
}

/** What members do with the figures of a measure: record one, correct or take back the one in force, see all. */
export function FigureActions({ measure, stated }: Props) {
  const t = useMessages(detailMessages);
  const s = useMessages(statedFigureMessages);
  const { slug, plan, params, knownAt } = usePlanView();
  const province = plan.province.code;
  const reads = useMay(province, 'plan.read');
  const writes = useMay(province, 'progress.write') && knownAt === undefined;
  const [act, setAct] = useState<'record' | 'correct' | 'withdraw' | null>(null);
  if (!reads) return null;
  const { indicator, label, measureUnit } = measure;
  const acts = stated && !stated.ofPeriod ? (['record', 'correct', 'withdraw'] as const) : (['record'] as const);
  return (
    <div className={`${styles.figureActs} no-print`}>
      {writes &&
        acts.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.textButton}
            aria-label={`${s[one]}: ${label}`}
            onClick={() => setAct(one)}
          >
            {s[one]}
          </button>
        ))}
      <Link to={paths.statedFigures(slug, params, { indicator })}>{t.allFigures}</Link>
      {act && (
        <Suspense fallback={null}>
          {act === 'withdraw' && stated ? (
            <WithdrawDialog
              withdraw={withdrawFigure(province, stated.id)}
              title={s.withdrawTitle}
              about={label}
              label={s.withdrawReason}
              done={s.withdrawn}
              onClose={() => setAct(null)}
            />
          ) : (
            <FigureDialog
              province={province}
              indicator={{ code: indicator, name: label, measureUnit }}
              unit={null}
              corrects={act === 'correct' ? stated : null}
              onClose={() => setAct(null)}
            />
          )}
        </Suspense>
      )}
    </div>
  );
}
