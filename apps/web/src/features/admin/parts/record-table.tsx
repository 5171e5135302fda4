import { useMediaQuery } from '@mantine/hooks';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWholeNames } from '../../../shared/ui';
import table from '../../../shared/ui/table.module.css';
import styles from './admin.module.css';

export interface RecordColumn<T> {
  readonly key: string;
  readonly label: string;
  readonly cell: (record: T) => ReactNode;
  /** Numbers stand on the right. */
  readonly numeric?: boolean;
  /** Left out of a phone's card where the record has nothing to say here. */
  readonly empty?: (record: T) => boolean;
  readonly width?: string;
}

interface Props<T> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly RecordColumn<T>[];
  records: readonly T[];
  keyOf: (record: T) => string;
  /** The first column of a table and the head of a card. */
  head: RecordColumn<T>;
  /** What can be done with a record; left out: it is only read. */
  actions?: ((record: T) => ReactNode) | undefined;
  actionsLabel?: string;
  /** Shown in second ink. */
  faded?: (record: T) => boolean;
}

/** Records as a table of one line each where there is room, and as cards on a phone; arrow keys go from name to name. */
export function RecordTable<T>({ caption, columns, records, keyOf, head, actions, actionsLabel, faded }: Props<T>) {
  const [whole] = useWholeNames();
  const narrow = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const classOf = (record: T) => (faded?.(record) ? styles.faded : undefined);
  if (narrow) {
    return (
      <ul className={styles.cards} aria-label={caption} onKeyDown={moveBetweenNames}>
        {records.map((record) => (
          <li key={keyOf(record)} className={`${styles.card} ${classOf(record) ?? ''}`}>
            <div className={styles.cardHead}>
              <div>{head.cell(record)}</div>
              {actions?.(record)}
            </div>
            <dl className={styles.facts}>
              {columns
                .filter((column) => !column.empty?.(record))
                .map((column) => (
                  <div key={column.key}>
                    <dt>{column.label}</dt>
                    <dd>{column.cell(record)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={table.box}>
      <table
        className={[table.table, table.hover, table.stays, whole ? '' : table.oneLine].join(' ')}
        onKeyDown={moveBetweenNames}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {[head, ...columns].map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? table.end : undefined}
                style={{ width: column.width }}
              >
                {column.label}
              </th>
            ))}
            {actions && (
              <th scope="col" className={styles.actionsCell}>
                <span className="visually-hidden">{actionsLabel}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={keyOf(record)} className={classOf(record)}>
              <th scope="row">{head.cell(record)}</th>
              {columns.map((column) => (
                <td key={column.key} className={column.numeric ? table.end : undefined}>
                  {column.cell(record)}
                </td>
              ))}
              {actions && <td className={`${table.open} ${styles.actionsCell}`}>{actions(record)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Marks the button that opens a record, so that arrow keys find it. */
export const OPENS_RECORD = { 'data-opens-record': '' } as const;

function moveBetweenNames(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-opens-record]'))
    return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-opens-record]')];
  const next = names[names.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
