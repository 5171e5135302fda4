import { Link } from 'react-router';
import styles from './ui.module.css';

export interface FilterLink {
  readonly key: string;
  readonly to: string;
  readonly active: boolean;
  readonly label: string;
  /** As it prints; null: what it leads to is not counted. */
  readonly count: string | null;
}

/** Kinds with their counts; each goes to the address that takes it in or out. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav className={`${styles.filters} no-print`} aria-label={label}>
      {links.map(({ key, to, active, label: name, count }) => (
        <Link
          key={key}
          to={to}
          replace
          preventScrollReset
          className={styles.filter}
          aria-current={active ? 'true' : undefined}
        >
          {name} {count !== null && <strong>{count}</strong>}
        </Link>
      ))}
    </nav>
  );
}
