import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { listMessages } from './messages';
import styles from './lists.module.css';

interface Props {
  items: readonly { readonly indicator: string; readonly name: string; readonly text: string }[];
}

/** What stands open; more than these fold. */
const OPEN = 4;

/** What a list comes to for the indicators that it fills. */
export function ListTotals({ items }: Props) {
  const t = useMessages(listMessages);
  const f = useFormat();
  if (items.length === 0) return null;
  const list = (
    <ul className={styles.counts} aria-label={t.fillsLabel}>
      {items.map(({ indicator, name, text }) => (
        <li key={indicator}>{t.fills(name, text)}</li>
      ))}
    </ul>
  );
  if (items.length <= OPEN) return list;
  return (
    <details className={styles.folded}>
      <summary>{t.fillsMany(f.number(items.length))}</summary>
      {list}
    </details>
  );
}
