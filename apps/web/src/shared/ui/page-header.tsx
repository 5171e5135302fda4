import { useEffect, type ReactNode } from 'react';
import styles from './ui.module.css';

interface Props {
  title: string;
  /** Under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Title of the window; the page's own title when left out. */
  windowTitle?: string;
}

/** The one h1 of a page, and the title of the window. */
export function PageHeader({ title, lead, actions, windowTitle }: Props) {
  useEffect(() => {
    document.title = `${windowTitle ?? title} · Tiến Độ`;
  }, [title, windowTitle]);
  return (
    <header className={styles.pageHead}>
      <div>
        <h1 className={styles.pageTitle}>{title}</h1>
        {lead !== undefined && <p className={styles.pageLead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}
