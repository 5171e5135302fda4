import { Link } from 'react-router';
import styles from './ui.module.css';

export interface FilterLink {
  readonly key: string;
  readonly to: string;
  readonly active: boolean;
  readonly label: string;
  /** In words, where the label is a mark. */
  readonly title?: string;
  /** As it prints; null: what it leads to is not counted. */
  readonly count: string | null;
}

/** Kinds with their counts; each goes to the address that takes it in or out. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav className={`${styles.filters} no-print`} aria-label={label}>
      {links.map(({ key, to, active, label: name, title, count }) => (
        <Link
          key={key}
          to={to}
          replace
          preventScrollReset
          className={styles.filter}
          aria-current={active ? 'true' : undefined}
          aria-label={title && (count === null ? title : `${title} ${count}`)}
        >
          {name} {count !== null && <strong>{count}</strong>}
        </Link>
      ))}
    </nav>
  );
}
