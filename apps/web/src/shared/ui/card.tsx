import type { ReactNode } from 'react';
import styles from './ui.module.css';

interface Props {
  /** What the card says: a finding, not a topic, where there is data. */
  title?: ReactNode;
  /** One quiet line under the title. */
  hint?: ReactNode;
  /** Right of the title. */
  actions?: ReactNode;
  /** Heading level of the title. */
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** White ground with a hairline, as high as what it holds. */
export function Card({ title, hint, actions, level = 2, id, className, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={className ? `${styles.card} ${className}` : styles.card} id={id}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.cardHead}>
          <div>
            {title !== undefined && <Heading className={styles.cardTitle}>{title}</Heading>}
            {hint !== undefined && <p className={styles.hint}>{hint}</p>}
          </div>
          {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
