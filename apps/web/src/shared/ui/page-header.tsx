import { useEffect, type ReactNode } from 'react';
import { ProvisionalStamp } from './provisional-stamp';
import styles from './ui.module.css';

interface Props {
  title: string;
  /** Under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** What is shown is not published, which paper has to say. */
  isProvisional?: boolean;
  /** Title of the window; the page's own title when left out. */
  windowTitle?: string;
}

/** The one h1 of a page, and the title of the window. */
export function PageHeader({ title, lead, actions, isProvisional = false, windowTitle }: Props) {
  useEffect(() => {
    document.title = `${windowTitle ?? title} · Tiến Độ`;
  }, [title, windowTitle]);
  return (
    <header className={styles.pageHead}>
      <div>
        {isProvisional && <ProvisionalStamp />}
        <h1 className={styles.pageTitle}>{title}</h1>
        {lead !== undefined && <p className={styles.pageLead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}
