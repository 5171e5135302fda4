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
  /** In one line: screens of staff, whose rows need the room. */
  isDense?: boolean;
  /** Title of the window; the page's own title when left out. */
  windowTitle?: string;
}

/** Characters beyond which a finding is printed smaller, so that it takes one line of a desk where it can. */
const LONG = 88;

/** The one h1 of a page, and the title of the window. */
export function PageHeader({ title, lead, actions, isProvisional = false, isDense = false, windowTitle }: Props) {
  useEffect(() => {
    document.title = `${windowTitle ?? title} · Tiến Độ`;
  }, [title, windowTitle]);
  return (
    <header className={styles.pageHead} data-dense={isDense || undefined}>
      <div>
        {isProvisional && <ProvisionalStamp />}
        <h1 className={styles.pageTitle} data-long={title.length > LONG || undefined}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.pageLead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}
