import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../../../shared/i18n';
import { SecretsNote } from '../../../shared/fields';
import { Button } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import type { Column } from '../table/column';
import { EditTable } from '../table/edit-table';
import type { DraftDocument } from './draft-document';
import type { ProblemIndex } from './draft-problems';
import type { ListName, RowOf } from './draft-state';
import type { SectionProps } from './section-columns';
import styles from './editor.module.css';

interface Props<L extends ListName> extends Pick<SectionProps, 'dispatch'> {
  list: L;
  rows: DraftDocument[L] & readonly RowOf<L>[];
  title: string;
  columns: readonly Column<RowOf<L>>[];
  problems: ProblemIndex;
  makeRow: () => RowOf<L>;
  /** Right of "add a row". */
  extra?: ReactNode;
  /** Shows the title as a heading, where a section holds more than one table. */
  headed?: boolean;
}

const FILTER_FROM = 12;

/** One table of a plan with what adds to it and finds in it. */
export function TableSection<L extends ListName>(props: Props<L>) {
  const { list, rows, title, columns, dispatch, problems, makeRow, extra, headed } = props;
  const t = useMessages(editorMessages);
  const [filter, setFilter] = useState('');
  const [added, setAdded] = useState<{ position: number } | null>(null);
  const add = () => {
    setFilter('');
    setAdded({ position: rows.length });
    dispatch({ type: 'insert', list, at: rows.length, rows: [makeRow()] });
  };
  return (
    <section className={styles.tableSection} data-section={list}>
      {headed && <h2 className={styles.heading}>{title}</h2>}
      <div className={styles.toolbar}>
        <Button variant="default" onClick={add}>
          {t.addRow}
        </Button>
        {extra}
        {rows.length >= FILTER_FROM && (
          <TextInput
            type="search"
            aria-label={t.filter}
            placeholder={t.filter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        )}
        <span className={styles.keys}>{t.keysHint}</span>
      </div>
      <EditTable
        list={list}
        rows={rows}
        columns={columns}
        dispatch={dispatch}
        problemsOf={(index) => problems.ofRow(list, index)}
        label={title}
        filter={filter}
        makeRow={makeRow}
        added={added}
      />
      <SecretsNote />
    </section>
  );
}
