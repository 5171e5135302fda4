import { FlexRender, type Row } from '@tanstack/react-table';
import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { memo } from 'react';
import { Link } from 'react-router';
import { ChangedMark } from '../../../shared/changes';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { itemMessages } from '../messages';
import { codesOf, type Line } from './arrange';
import type { tableFeatureSet } from './columns';
import type { HeaderColumn } from './grid-header';
import type { LineActions } from './line-actions';
import { LineHead } from './line-head';
import type { PlanCount } from './plan-count';
import shared from './list.module.css';
import styles from './grid.module.css';

interface Props {
  id: string;
  kind: ItemKind;
  line: Line;
  /** The table's row of an item; null for a line that spans the table. */
  row: Row<typeof tableFeatureSet, ItemRow> | null;
  /** Columns beside the name. */
  columns: readonly HeaderColumn[];
  index: number;
  top: number;
  template: string;
  active: boolean;
  chosen: 'all' | 'some' | 'none';
  staff: boolean;
  tree: boolean;
  count: PlanCount;
  href: string | null;
  /** "Phụ lục 03": where the plan's note says the names are. */
  annex: string | null;
  actions: LineActions;
}

/** One row of the table: an item, the head of a group, or the items that the source does not name. */
export const GridLine = memo(function GridLine(props: Props) {
  const { line, staff, index, tree, chosen, actions } = props;
  const t = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const first = staff ? 2 : 1;
  const label =
    line.type === 'item'
      ? (line.row.name ?? common.unnamed(line.row.code))
      : t.selected(props.kind, String(codesOf(line).length));
  const classes = [
    styles.row,
    styles[line.type],
    props.active ? styles.active : null,
    chosen === 'none' ? null : styles.chosen,
  ];
  return (
    <div
      role="row"
      id={props.id}
      aria-rowindex={index + 2}
      aria-selected={staff ? chosen === 'all' : undefined}
      aria-level={tree ? (line.type === 'item' ? line.level : 1) : undefined}
      aria-expanded={line.type === 'item' ? undefined : line.open}
      className={classes.filter(Boolean).join(' ')}
      style={{ top: props.top, gridTemplateColumns: props.template }}
      onClick={(event) => actions.press(line, index, event.shiftKey)}
    >
      {staff && (
        <div role="gridcell" aria-colindex={1} className={`${styles.cell} ${styles.check}`}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t.select(label)}
            checked={chosen === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = chosen === 'some';
            }}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => actions.check(line, index, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </div>
      )}
      {line.type === 'item' ? (
        <ItemCells
          item={line.row}
          level={line.level}
          row={props.row}
          columns={props.columns}
          staff={staff}
          name={label}
          href={props.href}
          actions={actions}
        />
      ) : (
        <div
          role="gridcell"
          aria-colindex={first}
          aria-colspan={props.columns.length + 1}
          className={`${styles.cell} ${styles.span}`}
          style={{ gridColumn: `${first} / -1` }}
        >
          <LineHead {...props} line={line} />
        </div>
      )}
    </div>
  );
});

interface ItemProps extends Pick<Props, 'row' | 'columns' | 'staff' | 'href' | 'actions'> {
  item: ItemRow;
  level: number;
  name: string;
}

/** What the row says, drawn anew only when that changes: not when it is selected or the keys pass over it. */
const ItemCells = memo(function ItemCells({ item, level, row, columns, staff, name, href, actions }: ItemProps) {
  const t = useMessages(itemMessages);
  const first = staff ? 2 : 1;
  const cells = row?.getVisibleCellsByColumnId();
  return (
    <>
      <div
        role="gridcell"
        aria-colindex={first}
        className={`${styles.cell} ${staff ? styles.nameAfterCheck : styles.name}`}
        style={{ paddingInlineStart: level > 1 ? (level - 1) * 16 + 10 : undefined }}
      >
        <Link
          to={href ?? ''}
          tabIndex={-1}
          className={`${shared.link} ${shared.clip} ${item.name === null ? shared.second : ''}`}
          title={item.name ?? undefined}
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>
        {item.contradicts && (
          <span className={styles.flag} title={t.contradicts} role="img" aria-label={t.contradicts}>
            ≠
          </span>
        )}
        <ChangedMark kind={item.kind} code={item.code} as="sign" focusable={false} />
        {staff && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.rowAction}
            title={t.updateHint}
            onClick={(event) => {
              event.stopPropagation();
              actions.update(item);
            }}
          >
            {t.update}
          </button>
        )}
      </div>
      {columns.map((column, position) => {
        const cell = cells?.[column.id];
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={first + 1 + position}
            className={`${styles.cell} ${column.align === 'end' ? styles.end : ''}`}
          >
            {cell && <FlexRender cell={cell} />}
          </div>
        );
      })}
    </>
  );
});
