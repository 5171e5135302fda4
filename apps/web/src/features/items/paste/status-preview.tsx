import type { ItemRow } from '@tiendo/contracts';
import { isStatedStatus, type StatedStatus } from '@tiendo/indicators/status';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { updateMessages } from '../update/messages';
import type { PastedStatus } from './status-lines';
import styles from './status-paste.module.css';

interface Props {
  lines: readonly PastedStatus[];
  items: readonly ItemRow[];
  statuses: readonly { readonly value: StatedStatus; readonly label: string }[];
  /** Empty code: the row is left out. */
  onItem: (row: number, code: string) => void;
  onStatus: (row: number, status: StatedStatus) => void;
}

/** The rows that change something or are not clear; what is not clear is chosen where it stands. */
export function StatusPreview({ lines, items, statuses, onItem, onStatus }: Props) {
  const t = useMessages(itemMessages).pasteStatuses;
  const u = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const shown = lines.filter(({ fate }) => fate !== 'same');
  const said = (one: PastedStatus): string => {
    if (one.fate !== 'write') return one.fate === 'same' ? '' : t.fates[one.fate];
    const { issues, isDoubtful, lacksDocument, row } = one;
    return [
      ...issues.map((code) => (code === 'same-day-asked' ? '' : u.issues[code])),
      isDoubtful ? t.near : '',
      lacksDocument ? t.noDocument(row.document) : '',
    ]
      .filter(Boolean)
      .join('. ');
  };
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={t.open}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.will}</th>
            <th scope="col">{t.now}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const { row } = one;
            const isWrong = one.fate !== 'write' || one.issues.length > 0;
            const item = one.fate === 'write' ? one.item : null;
            return (
              <tr key={row.row} className={isWrong ? styles.refused : undefined}>
                <th scope="row">
                  {item ? (item.name ?? common.unnamed(item.code)) : row.written}
                  {(one.fate === 'unmatched' || one.fate === 'leftOut' || row.isNear) && (
                    <select
                      aria-label={t.meant(row.written)}
                      value={item?.code ?? ''}
                      onChange={({ currentTarget }) => onItem(row.row, currentTarget.value)}
                    >
                      <option value="">{t.leaveOut}</option>
                      {items.map(({ code, name }) => (
                        <option key={code} value={code}>
                          {name ?? common.unnamed(code)}
                        </option>
                      ))}
                    </select>
                  )}
                </th>
                <td>
                  {one.fate === 'unknownStatus' || (one.fate === 'write' && (row.isMeant || row.status === null)) ? (
                    <select
                      aria-label={t.meant(row.statusText)}
                      value={one.fate === 'write' ? one.status : ''}
                      onChange={({ currentTarget }) => {
                        if (isStatedStatus(currentTarget.value)) onStatus(row.row, currentTarget.value);
                      }}
                    >
                      <option value="">{t.meant(row.statusText)}</option>
                      {statuses.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  ) : one.fate === 'write' ? (
                    s.status[one.status]
                  ) : (
                    row.statusText
                  )}
                </td>
                <td>{item && s.status[item.status]}</td>
                <td>{row.day === null ? row.dayText : f.day(row.day)}</td>
                <td>{[row.reason, row.document].filter(Boolean).join(' · ')}</td>
                <td>{said(one)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
