import { LIST_STATE_LABELS, LIST_STATES, type ListState } from '@tiendo/indicators/lists';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { listMessages } from './messages';
import type { RowStore } from './row-store';
import type { RowView } from './row-view';
import styles from './lists.module.css';

/** Dự kiến, đang, đã: of one row. */
export function StateCell({ row, nth, store }: { row: RowView; nth: string; store: RowStore }) {
  const t = useMessages(listMessages);
  const { language } = useFormat();
  return (
    <select
      className={styles.field}
      aria-label={t.cellOf(t.state, nth)}
      aria-required
      value={row.state ?? ''}
      onChange={({ currentTarget: { value } }) =>
        store.choose(row.id, LIST_STATES.find((state): state is ListState => state === value) ?? null)
      }
    >
      <option value="">{t.noState}</option>
      {LIST_STATES.map((state) => (
        <option key={state} value={state}>
          {LIST_STATE_LABELS[language][state]}
        </option>
      ))}
    </select>
  );
}
