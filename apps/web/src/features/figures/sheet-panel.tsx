import type { ReactNode } from 'react';
import { commonMessages, useMessages } from '../../shared/i18n';
import { figureMessages } from './messages';
import styles from './figures.module.css';

/** What belongs to the selected cell: beside the grid where there is room, else over its edge; Esc leaves and closes it. */
export function SheetPanel({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const t = useMessages(figureMessages);
  const common = useMessages(commonMessages);
  return (
    <aside
      className={styles.aside}
      aria-label={t.cell}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <button
        type="button"
        className={styles.closePanel}
        aria-label={common.close}
        title={common.close}
        onClick={onClose}
      >
        ×
      </button>
      {children}
    </aside>
  );
}
