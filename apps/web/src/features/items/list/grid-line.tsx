import type { ItemKind } from '@tiendo/contracts';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { StatusBar, StatusMark, statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { codesOf, type Line, type RowGroup } from './arrange';
import { percentDigitsOf, type PlanCount } from './plan-count';
import type { Selection } from './selection';
import styles from './list.module.css';

export interface LineCell {
  readonly id: string;
  readonly align?: 'end';
  readonly node: ReactNode;
}

interface Props {
  id: string;
  kind: ItemKind;
  line: Line;
  index: number;
  top: number;
  template: string;
  /** Cells beside the name; null for a line that spans the table. */
  cells: readonly LineCell[] | null;
  columnCount: number;
  active: boolean;
  staff: boolean;
  tree: boolean;
  selection: Selection;
  count: PlanCount;
  href: string | null;
  /** "Phụ lục 03": where the plan's note says the names are. */
  annex: string | null;
  onPress: (event: MouseEvent) => void;
  onCheck: (range: boolean) => void;
  onToggle: () => void;
  onUpdate: () => void;
  onName: () => void;
}

/** One row of the table: an item, the head of a group, or the items that the source does not name. */
export function GridLine(props: Props) {
  const { line, cells, staff, index, tree } = props;
  const t = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const codes = codesOf(line);
  const chosen = codes.filter((code) => props.selection.codes.has(code)).length;
  const name =
    line.type === 'item' ? (line.row.name ?? common.unnamed(line.row.code)) : <LineHead {...props} line={line} />;
  const first = staff ? 2 : 1;
  const classes = [styles.row, styles[line.type], props.active ? styles.active : '', chosen > 0 ? styles.chosen : ''];
  return (
    <div
      role="row"
      id={props.id}
      aria-rowindex={index + 2}
      aria-selected={staff ? chosen === codes.length && codes.length > 0 : undefined}
      aria-level={tree ? (line.type === 'item' ? line.level : 1) : undefined}
      aria-expanded={line.type === 'item' ? undefined : line.open}
      className={classes.filter(Boolean).join(' ')}
      style={{ top: props.top, gridTemplateColumns: props.template }}
      onClick={props.onPress}
    >
      {staff && (
        <div role="gridcell" aria-colindex={1} className={`${styles.cell} ${styles.check}`}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t.select(typeof name === 'string' ? name : t.selected(props.kind, String(codes.length)))}
            checked={chosen === codes.length && codes.length > 0}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < codes.length;
            }}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => props.onCheck((event.nativeEvent as globalThis.MouseEvent).shiftKey)}
          />
        </div>
      )}
      {line.type === 'item' ? (
        <>
          <div
            role="gridcell"
            aria-colindex={first}
            className={`${styles.cell} ${staff ? styles.nameAfterCheck : styles.name}`}
            style={{ paddingInlineStart: line.level > 1 ? (line.level - 1) * 16 + 10 : undefined }}
          >
            <Link
              to={props.href ?? ''}
              tabIndex={-1}
              className={`${styles.link} ${styles.clip} ${line.row.name === null ? styles.second : ''}`}
              title={line.row.name ?? undefined}
              onClick={(event) => event.stopPropagation()}
            >
              {name}
            </Link>
            {line.row.contradicts && (
              <span className={styles.flag} title={t.contradicts} role="img" aria-label={t.contradicts}>
                ≠
              </span>
            )}
            {staff && (
              <button
                type="button"
                tabIndex={-1}
                className={styles.rowAction}
                title={t.updateHint}
                onClick={(event) => {
                  event.stopPropagation();
                  props.onUpdate();
                }}
              >
                {t.update}
              </button>
            )}
          </div>
          {cells?.map((cell, position) => (
            <div
              key={cell.id}
              role="gridcell"
              aria-colindex={first + 1 + position}
              className={`${styles.cell} ${cell.align === 'end' ? styles.end : ''}`}
            >
              {cell.node}
            </div>
          ))}
        </>
      ) : (
        <div
          role="gridcell"
          aria-colindex={first}
          aria-colspan={props.columnCount + 1}
          className={`${styles.cell} ${styles.span}`}
          style={{ gridColumn: `${first} / -1` }}
        >
          {name}
        </div>
      )}
    </div>
  );
}

function LineHead({
  kind,
  line,
  staff,
  annex,
  count,
  onToggle,
  onName,
}: Props & { line: Exclude<Line, { type: 'item' }> }) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  if (line.type === 'group')
    return <GroupHead kind={kind} group={line.group} open={line.open} count={count} onToggle={onToggle} />;
  const statuses = new Set(line.rows.map((row) => row.status));
  const only = statuses.size === 1 ? line.rows[0]?.status : undefined;
  return (
    <span className={styles.lineHead}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.fold}
        aria-label={line.open ? t.hideUnnamed : t.showUnnamed}
        onClick={onToggle}
      >
        {line.open ? '▾' : '▸'}
      </button>
      {only && <StatusMark status={only} size={18} />}
      <span className={styles.clip}>{t.unnamed(kind, line.rows.length, only ? s.status[only] : null, annex)}</span>
      {staff && (
        <button type="button" tabIndex={-1} className={styles.quietButton} onClick={onName}>
          {t.nameThem}
        </button>
      )}
    </span>
  );
}

interface GroupHeadProps {
  kind: ItemKind;
  group: RowGroup;
  open: boolean;
  count: PlanCount;
  onToggle: () => void;
}

function GroupHead({ kind, group, open, count, onToggle }: GroupHeadProps) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const { summary } = group;
  const title =
    group.status !== null
      ? s.status[group.status]
      : (group.name ?? (group.by === 'unit' ? common.noLeadUnit : t.group.noSection));
  const percent = format.share(summary.completed, summary.total, percentDigitsOf(count, kind));
  return (
    <span className={styles.lineHead}>
      <button type="button" tabIndex={-1} className={styles.fold} aria-label={title} onClick={onToggle}>
        {open ? '▾' : '▸'}
      </button>
      {group.status !== null && <StatusMark status={group.status} size={18} />}
      <strong className={styles.clip}>{title}</strong>
      {group.status === null ? (
        <>
          <span className={styles.groupCount}>
            <strong>{format.number(summary.completed)}</strong>/{format.number(summary.total)}
            {percent && <span className={styles.second}> · {percent}</span>}
          </span>
          <span className={styles.groupBar}>
            <StatusBar
              parts={summary.byStatus}
              height={8}
              label={summary.byStatus.map((part) => `${s.status[part.status]} ${part.count}`).join(', ')}
            />
          </span>
        </>
      ) : (
        <span className={styles.groupCount}>{format.number(group.rows.length)}</span>
      )}
    </span>
  );
}
