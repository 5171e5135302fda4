import { Link } from 'react-router';
import { useFormat } from '../../../../shared/format';
import { useMessages } from '../../../../shared/i18n';
import { paths } from '../../../../shared/url';
import { requestMessages } from '../messages';
import { StandingMark } from '../standing-mark';
import type { BoardRow } from './board-view';
import styles from '../requests.module.css';

interface Props {
  rows: readonly BoardRow[];
  /** Code of the owner, where the person works for several. */
  owner: string | null;
  /** The request is not open: what units would be asked. */
  isDraft: boolean;
}

/** Units with how far each is; never a person, and nothing of what is not sent. */
export function BoardTable({ rows, owner, isDraft }: Props) {
  const t = useMessages(requestMessages);
  return (
    <div className={styles.panel}>
      <table className={styles.board}>
        <caption className="visually-hidden">{t.boardLabel}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {!isDraft && <th scope="col">{t.state}</th>}
            <th scope="col" className={styles.given}>
              {isDraft ? t.askedFor : t.given}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.unit.code} row={row} owner={owner} isDraft={isDraft} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitRow({ row, owner, isDraft }: { row: BoardRow } & Pick<Props, 'owner' | 'isDraft'>) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  const { unit, group, lines, items, submission, state, firstSentAt, receipt } = row;
  const of = ({ given, asked }: { given: number; asked: number }) =>
    isDraft ? f.number(asked) : `${f.number(given)}/${f.number(asked)}`;
  const parts = [lines.asked > 0 ? t.ofLines(of(lines)) : null, items.asked > 0 ? t.ofItems(of(items)) : null].filter(
    (part) => part !== null,
  );
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      {!isDraft && (
        <td>
          <StandingMark standing={group} label={t.groups[group]} />
          {state === 'sent' && submission !== null && (
            <p className={styles.sentLine}>
              {firstSentAt !== null && <span>{t.sentAt(f.moment(firstSentAt))}</span>}
              {receipt !== null && <span>{t.receipt(receipt)}</span>}
              <Link to={paths.submission(submission, owner)} aria-label={t.readOf(unit.name)}>
                {t.read}
              </Link>
            </p>
          )}
        </td>
      )}
      <td className={styles.given}>{parts.length > 0 ? parts.join(', ') : t.nothingAsked}</td>
    </tr>
  );
}
