import { useMessages } from '../../shared/i18n';
import { usePlanView, type PlanView } from '../../shared/plan';
import { PopButton, notify, useClosePopover } from '../../shared/ui';
import type { Discrepancy } from './kinds';
import { reconciliationMessages } from './messages';
import styles from './reconciliation.module.css';

/** "Lưu tệp": what the filters let through, as a workbook or as CSV. */
export function SaveButton({ items }: { items: readonly Discrepancy[] }) {
  const t = useMessages(reconciliationMessages);
  const view = usePlanView();
  return (
    <PopButton label={t.saveAs} className={styles.tool} panel={() => <Choices items={items} view={view} />}>
      {t.saveAs}
    </PopButton>
  );
}

function Choices({ items, view }: { items: readonly Discrepancy[]; view: PlanView }) {
  const t = useMessages(reconciliationMessages);
  const close = useClosePopover();
  const save = async (fileType: 'xlsx' | 'csv') => {
    try {
      const { saveDiscrepancies } = await import('./save-discrepancies');
      await saveDiscrepancies(fileType, view, items);
    } catch {
      await notify({ title: t.saveFailed, tone: 'failed' });
    }
  };
  return (
    <ul className={styles.choices}>
      {(['xlsx', 'csv'] as const).map((fileType) => (
        <li key={fileType}>
          <button
            type="button"
            className={styles.choice}
            onClick={() => {
              close();
              void save(fileType);
            }}
          >
            {fileType === 'xlsx' ? t.excel : t.csv}
          </button>
        </li>
      ))}
    </ul>
  );
}
