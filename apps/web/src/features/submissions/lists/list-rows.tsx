import { useMediaQuery } from '@mantine/hooks';
import { useState, type ClipboardEvent } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { ListCell, type CellProps } from './list-cell';
import { listMessages } from './messages';
import { cellId, typedOf, type RowView } from './row-view';
import { StateCell } from './state-cell';
import type { Rows } from './use-rows';
import styles from './lists.module.css';

interface Props {
  rows: Rows;
  views: readonly RowView[];
  onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

/** Rows drawn at first, and with every tap for more: a long list does not hold up typing. */
const AT_ONCE = 100;

/** Rows to be typed into: a grid where there is room, cards on a phone. */
export function ListRows({ rows: { list, store }, views, onPaste }: Props) {
  const t = useMessages(listMessages);
  const f = useFormat();
  const isNarrow =
    useMediaQuery('screen and (max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [most, setMost] = useState(AT_ONCE);
  // What is being written stands behind, and is never hidden.
  const shown = views.filter(({ saved }, index) => index < most || saved === null);
  const focus = (row: string, column: string): void => {
    requestAnimationFrame(() => document.getElementById(cellId(list.code, row, column))?.focus());
  };
  const add = (): void => focus(store.add(), list.columns[0]?.code ?? '');
  const onMove = (row: string, column: string, by: -1 | 1, isEnter: boolean): void => {
    const next = shown[shown.findIndex(({ id }) => id === row) + by];
    if (next) focus(next.id, column);
    else if (isEnter && by === 1) {
      void store.flush();
      add();
    }
  };
  const remove = async (id: string, nth: string): Promise<void> => {
    const gone = await store.remove(id);
    if (!gone) return;
    const run = () => store.addAll([{ ...gone, typed: typedOf(gone, list) }]);
    void notify({ title: t.removed(nth), action: { label: t.undo, run } });
  };
  const cellOf = (row: RowView, index: number): Omit<CellProps, 'column'> => {
    return { list: list.code, row, nth: f.number(index + 1), store, onMove, onPaste };
  };
  const removeButton = ({ id }: RowView, index: number) => (
    <button
      type="button"
      className={styles.small}
      aria-label={t.removeOf(f.number(index + 1))}
      onClick={() => void remove(id, f.number(index + 1))}
    >
      {t.remove}
    </button>
  );
  const heading = ({ name, measureUnit, required }: (typeof list.columns)[number]) => (
    <>
      {name}
      {measureUnit !== '' && ` (${measureUnit})`}
      {required && (
        <>
          <span aria-hidden="true"> *</span>
          <span className="visually-hidden"> {t.required}</span>
        </>
      )}
    </>
  );
  return (
    <div className="no-print">
      {views.length > 0 && !isNarrow && (
        <div className={styles.scroll}>
          <table className={`${styles.table} ${styles.grid}`} aria-label={list.name}>
            <thead>
              <tr>
                <th scope="col" className={styles.order}>
                  {t.order}
                </th>
                {list.columns.map((column) => (
                  <th key={column.code} scope="col" className={styles[column.kind]}>
                    {heading(column)}
                  </th>
                ))}
                {list.hasStates && (
                  <th scope="col" className={styles.choice}>
                    {t.state}
                    <span aria-hidden="true"> *</span>
                  </th>
                )}
                <th scope="col" className={styles.acts}>
                  <span className="visually-hidden">{t.acts}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row, index) => (
                <tr key={row.id}>
                  <th scope="row" className={styles.order} title={row.saved?.isCarried ? t.carried : undefined}>
                    {f.number(index + 1)}
                    {row.saved?.isCarried && <CarriedMark />}
                  </th>
                  {list.columns.map((column) => (
                    <td key={column.code}>
                      <ListCell {...cellOf(row, index)} column={column} />
                    </td>
                  ))}
                  {list.hasStates && (
                    <td>
                      <StateCell row={row} nth={f.number(index + 1)} store={store} />
                    </td>
                  )}
                  <td className={styles.acts}>{removeButton(row, index)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isNarrow && (
        <ol className={styles.cards} aria-label={list.name}>
          {shown.map((row, index) => (
            <li key={row.id} className={styles.card}>
              <div className={styles.cardHead}>
                <strong>{t.rowOf(f.number(index + 1))}</strong>
                {row.saved?.isCarried && <span className={styles.quiet}>{t.carried}</span>}
                {removeButton(row, index)}
              </div>
              {list.columns.map((column) => (
                <div key={column.code} className={styles.labelled}>
                  <span aria-hidden="true">{heading(column)}</span>
                  <ListCell {...cellOf(row, index)} column={column} />
                </div>
              ))}
              {list.hasStates && (
                <div className={styles.labelled}>
                  <span aria-hidden="true">{t.state} *</span>
                  <StateCell row={row} nth={f.number(index + 1)} store={store} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        <Button variant="default" onClick={add}>
          {t.add}
        </Button>
        {shown.length < views.length && (
          <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
            {t.more(f.number(Math.min(AT_ONCE, views.length - shown.length)))}
          </Button>
        )}
      </div>
    </div>
  );
}

function CarriedMark() {
  const t = useMessages(listMessages);
  return (
    <>
      <span aria-hidden="true"> ↩</span>
      <span className="visually-hidden"> {t.carried}</span>
    </>
  );
}
