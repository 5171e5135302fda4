import { useState, type ReactNode } from 'react';
import { commonMessages, useMessages } from '../i18n';
import styles from './ui.module.css';

interface Props {
  chart: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
  /** Beside the switch: saving. */
  actions?: ReactNode;
}

/** A chart and its table twin, one at a time, both one tap away. */
export function DataTwin({ chart, table, actions }: Props) {
  const t = useMessages(commonMessages);
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      {asTable ? table : <div>{chart}</div>}
      <div className={`${styles.twinActions} no-print`}>
        <button type="button" className={styles.quiet} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t.showChart : t.showTable}
        </button>
        {!asTable && actions}
      </div>
    </>
  );
}
