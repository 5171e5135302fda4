import type { ItemStatus } from '@tiendo/indicators/status';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { StatusMark, statusMessages } from '../../../shared/status';
import { Button } from '../../../shared/ui';
import { updateMessages } from './messages';
import { statementOf, type StatementDraft } from './statement-draft';
import styles from './update.module.css';

/** The item as the server holds it now, as far as a stale answer carries it. */
export interface CurrentItem {
  readonly version: number;
  readonly status: ItemStatus;
  readonly statusSince: string | null;
  readonly continuesInYear: number | null;
  readonly reason: string | null;
  readonly entry: { readonly recordedBy: string | null; readonly recordedAt: string } | null;
}

interface Props {
  draft: StatementDraft;
  current: CurrentItem;
  saving: boolean;
  onKeepTheirs: () => void;
  onKeepYours: () => void;
  /** Back to one's own, to change it. */
  onEdit: () => void;
}

/** Both versions side by side: what somebody else saved, and what is about to be. */
export function ConflictView({ draft, current, saving, onKeepTheirs, onKeepYours, onEdit }: Props) {
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  const yours = statementOf(draft);
  const year = (value: number | null | undefined) => (value ? s.continuesIn(value) : t.conflict.none);
  const rows = [
    {
      label: t.status,
      theirs: s.status[current.status],
      yours: s.status[yours.status],
      marks: [current.status, yours.status] as const,
    },
    {
      label: t.day,
      theirs: current.statusSince ? format.day(current.statusSince) : t.conflict.none,
      yours: format.day(yours.effectiveOn),
    },
    { label: s.continuing, theirs: year(current.continuesInYear), yours: year(yours.continuesInYear) },
    { label: t.reason, theirs: current.reason ?? t.conflict.none, yours: yours.reason ?? t.conflict.none },
  ];
  return (
    <div className={styles.form}>
      <div role="alert">
        <p className={styles.name}>{t.conflict.title}</p>
        <p className={styles.hint}>{t.conflict.intro}</p>
      </div>
      <table className={styles.compare}>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.conflict.field}</th>
            <th scope="col">
              {t.conflict.theirs}
              {current.entry?.recordedBy && (
                <div className={styles.hint}>
                  {t.conflict.by(current.entry.recordedBy, format.moment(current.entry.recordedAt))}
                </div>
              )}
            </th>
            <th scope="col">{t.conflict.yours}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={row.theirs === row.yours ? undefined : styles.differs}>
              <th scope="row">{row.label}</th>
              {([row.theirs, row.yours] as const).map((text, side) => (
                <td key={side === 0 ? 'theirs' : 'yours'}>
                  <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
                    {row.marks && <StatusMark status={side === 0 ? row.marks[0] : row.marks[1]} size={18} />}
                    {text}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button variant="default" onClick={onKeepTheirs} data-autofocus>
          {t.conflict.keepTheirs}
        </Button>
        <Button variant="default" onClick={onEdit}>
          {t.conflict.edit}
        </Button>
        <Button onClick={onKeepYours} loading={saving}>
          {t.conflict.keepYours}
        </Button>
      </div>
    </div>
  );
}
