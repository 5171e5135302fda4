import type { ItemKind } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { StatusBar, StatusMark, statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import type { Line, RowGroup } from './arrange';
import type { LineActions } from './line-actions';
import { percentDigitsOf, type PlanCount } from './plan-count';
import shared from './list.module.css';
import styles from './line-head.module.css';

interface Props {
  kind: ItemKind;
  line: Exclude<Line, { type: 'item' }>;
  staff: boolean;
  annex: string | null;
  count: PlanCount;
  actions: LineActions;
}

/** What a line that spans the table says: a group with its counts, or items without a name. */
export function LineHead({ kind, line, staff, annex, count, actions }: Props) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const toggle = () => actions.toggle(line);
  if (line.type === 'group') {
    return <GroupHead kind={kind} group={line.group} open={line.open} count={count} onToggle={toggle} />;
  }
  const statuses = new Set(line.rows.map((row) => row.status));
  const only = statuses.size === 1 ? line.rows[0]?.status : undefined;
  return (
    <span className={styles.lineHead}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.fold}
        aria-label={line.open ? t.hideUnnamed : t.showUnnamed}
        onClick={toggle}
      >
        {line.open ? '▾' : '▸'}
      </button>
      {only && <StatusMark status={only} size={18} />}
      <span className={shared.clip}>{t.unnamed(kind, line.rows.length, only ? s.status[only] : null, annex)}</span>
      {staff && (
        <button
          type="button"
          tabIndex={-1}
          className={shared.quietButton}
          title={t.nameThemHint}
          onClick={() => actions.name(line.rows)}
        >
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
      <strong className={shared.clip}>{title}</strong>
      {group.status !== null ? (
        <span className={styles.groupCount}>{format.number(group.rows.length)}</span>
      ) : (
        <>
          <span className={styles.groupCount}>
            <strong>{format.number(summary.completed)}</strong>/{format.number(summary.total)}
            {percent && <span className={shared.second}> · {percent}</span>}
          </span>
          <span className={styles.groupBar}>
            <StatusBar
              parts={summary.byStatus}
              height={8}
              label={summary.byStatus.map((part) => `${s.status[part.status]} ${part.count}`).join(', ')}
            />
          </span>
        </>
      )}
    </span>
  );
}
