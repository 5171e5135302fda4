import type { ChangeEvent, ClipboardEvent, KeyboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import { listMessages } from './messages';
import type { RowStore } from './row-store';
import { cellError, cellId, cellOfOthers, cellTyped, type ListColumnView, type RowView } from './row-view';
import styles from './lists.module.css';

export interface CellProps {
  list: string;
  row: RowView;
  column: ListColumnView;
  /** Number of the row, for its name. */
  nth: string;
  store: RowStore;
  onMove: (row: string, column: string, by: -1 | 1, isEnter: boolean) => void;
  onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

/** The field of one cell; what does not read, or was changed by somebody else, says so beneath it. */
export function ListCell({ list, row, column, nth, store, onMove, onPaste }: CellProps) {
  const t = useMessages(listMessages);
  const id = cellId(list, row.id, column.code);
  const text = cellTyped(row, column);
  const error = cellError(row, column);
  const theirs = cellOfOthers(row, column);
  const isWrong = error !== null || theirs !== null;
  const name = t.cellOf(column.name, nth);
  // What may be long is seen whole, as high as it needs.
  const Field = column.kind === 'text' || column.kind === 'document' ? 'textarea' : 'input';
  const shared = {
    id,
    className: `${styles.field} ${column.kind === 'number' ? styles.number : ''}`,
    'aria-label': name,
    'aria-invalid': isWrong || undefined,
    'aria-required': column.required || undefined,
    'aria-describedby': isWrong ? `${id}-loi` : undefined,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1;
    const isArrow = (event.key === 'ArrowUp' || event.key === 'ArrowDown') && column.kind !== 'choice';
    if (event.key !== 'Enter' && !isArrow) return;
    event.preventDefault();
    onMove(row.id, column.code, by, event.key === 'Enter');
  };
  const commit = () => void store.flush();
  return (
    <>
      {column.kind === 'choice' ? (
        <select
          {...shared}
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => {
            store.type(row.id, column.code, currentTarget.value);
            commit();
          }}
        >
          <option value="" />
          {!column.options.includes(text) && text !== '' && <option value={text}>{text}</option>}
          {column.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <Field
          {...shared}
          {...(Field === 'textarea' && { rows: 1 })}
          value={text}
          autoComplete="off"
          inputMode={column.kind === 'number' ? 'decimal' : undefined}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onBlur={commit}
          onChange={({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            store.type(row.id, column.code, currentTarget.value)
          }
        />
      )}
      {isWrong && (
        <span id={`${id}-loi`} role="alert" className={styles.error}>
          {error !== null && t.cellErrors[error]}
          {theirs !== null && (
            <>
              {theirs === '' ? t.theirsEmpty : t.theirs(theirs)}{' '}
              <button type="button" className={styles.small} onClick={() => store.keepMine(row.id, column.code)}>
                {t.keepMine}
              </button>{' '}
              <button type="button" className={styles.small} onClick={() => store.takeTheirs(row.id, column.code)}>
                {t.takeTheirs}
              </button>
            </>
          )}
        </span>
      )}
    </>
  );
}
