import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { memo } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { StatusMark, statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { summaryOf } from './arrange';
import { percentDigitsOf, policyOf, type PlanCount } from './plan-count';
import styles from './list-totals.module.css';

interface Props {
  kind: ItemKind;
  shown: readonly ItemRow[];
  total: number;
  loaded: number;
  complete: boolean;
  count: PlanCount;
  /** Counts by status are shown without being asked for. */
  open: boolean;
}

/** n/N of what is shown, by the plan's own counting rule. */
export const ListTotals = memo(function ListTotals({ kind, shown, total, loaded, complete, count, open }: Props) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  const summary = summaryOf(shown, policyOf(count, kind));
  return (
    <details className={styles.totals} open={open}>
      <summary>
        <span role="status">
          {complete ? (
            <>
              {t.showing(kind, format.number(shown.length), format.number(total))} ·{' '}
              <strong>
                {t.completedOf(
                  format.number(summary.completed),
                  format.number(summary.total),
                  format.share(summary.completed, summary.total, percentDigitsOf(count, kind)),
                )}
              </strong>
              {summary.excluded > 0 && ` · ${t.excluded(format.number(summary.excluded))}`}
            </>
          ) : (
            t.loadingRows(format.number(loaded), format.number(total))
          )}
        </span>
      </summary>
      <ul className={styles.legend}>
        {summary.byStatus.map((part) => (
          <li key={part.status}>
            <StatusMark status={part.status} size={15} />
            {s.status[part.status]} <strong>{format.number(part.count)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
});
