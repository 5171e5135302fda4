import type { LocalityRow } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useWords } from './use-words';
import styles from './localities.module.css';

/** A unit's name, leading to its page where the reader may see it; and what was put together to make its row. */
export function UnitName({ row, address, label }: { row: LocalityRow; address: string | null; label: string }) {
  const { t, f } = useWords();
  return (
    <>
      {address ? (
        <Link className={styles.unitLink} to={address}>
          {label}
        </Link>
      ) : (
        label
      )}
      {row.carriedFrom.length > 0 && (
        <span className={styles.carried}>{t.carriedFrom(f.count(row.carriedFrom.length))}</span>
      )}
    </>
  );
}
