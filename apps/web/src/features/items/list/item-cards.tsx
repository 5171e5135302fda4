import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { ChangedWords } from '../../../shared/changes';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { OverdueBadge, StatusMark, statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { partsText, putTogetherText, valueText } from '@tiendo/indicators/words';
import { baselineText, levelsOf } from '../../../shared/format/required-text';
import type { Line } from './arrange';
import { percentDigitsOf, type PlanCount } from './plan-count';
import shared from './list.module.css';
import styles from './item-cards.module.css';

interface Props {
  kind: ItemKind;
  lines: readonly Line[];
  count: PlanCount;
  /** Units are shown to who is signed in. */
  signedIn: boolean;
  hrefOf: (row: ItemRow) => string;
  annexOf: (rows: readonly ItemRow[]) => string | null;
  onToggleLine: (line: Line) => void;
}

/** Cards drawn at first, and at every press after that: a phone does not draw 5,000 of them. */
const STEP = 60;

/** The list on a phone: what it is, where it stands, whose it is; never a shrunken table. */
export function ItemCards({ kind, lines, count, signedIn, hrefOf, annexOf, onToggleLine }: Props) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={styles.cards}>
        {lines.slice(0, limit).map((line) => {
          if (line.type === 'item')
            return <ItemCard key={line.key} row={line.row} signedIn={signedIn} to={hrefOf(line.row)} />;
          const only = line.type === 'unnamed' && new Set(line.rows.map((row) => row.status)).size === 1;
          const status = line.type === 'group' ? line.group.status : only ? line.rows[0]?.status : null;
          const summary = line.type === 'group' ? line.group.summary : null;
          return (
            <li key={line.key} className={styles.cardGroup}>
              <button
                type="button"
                className={shared.tool}
                aria-expanded={line.open}
                onClick={() => onToggleLine(line)}
                style={{
                  display: 'inline-flex',
                  gap: 8,
                  alignItems: 'center',
                  whiteSpace: 'normal',
                  textAlign: 'start',
                }}
              >
                <span aria-hidden="true">{line.open ? '▾' : '▸'}</span>
                {status && <StatusMark status={status} size={18} />}
                {line.type === 'unnamed'
                  ? t.unnamed(kind, line.rows.length, status ? s.status[status] : null, annexOf(line.rows))
                  : (line.group.name ??
                    (status ? s.status[status] : line.group.by === 'unit' ? common.noLeadUnit : t.group.noSection))}
              </button>
              {summary && (
                <span className={shared.second}>
                  {t.completedOf(
                    format.number(summary.completed),
                    format.number(summary.total),
                    format.share(summary.completed, summary.total, percentDigitsOf(count, kind)),
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {lines.length > limit && (
        <p style={{ marginTop: 10 }}>
          <button type="button" className={shared.tool} onClick={() => setLimit(limit + STEP)}>
            {t.showMore(format.number(lines.length - limit))}
          </button>
        </p>
      )}
    </>
  );
}

function ItemCard({ row, signedIn, to }: { row: ItemRow; signedIn: boolean; to: string }) {
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const reading =
    row.measure &&
    (valueText(row.measure, row.measure.measureUnit, format.language, levelsOf(row.measure)) ??
      baselineText(row.measure, format, t));
  const parts = row.measure && partsText(row.measure, format.language);
  const together = row.measure && putTogetherText(row.measure, format.language);
  return (
    <li>
      <Link to={to} className={styles.card}>
        <StatusMark status={row.status} size={20} />
        <span className={styles.cardName}>{row.name ?? common.unnamed(row.code)}</span>
        <span className={styles.cardMeta}>
          <span>{s.status[row.status]}</span>
          {row.continuesInYear !== null && <span>→ {s.continuesIn(row.continuesInYear)}</span>}
          {row.overdueDays !== null && <OverdueBadge days={row.overdueDays} />}
          <ChangedWords kind={row.kind} code={row.code} />
          {reading && (
            <span>
              {reading}
              {parts ? ` (${parts})` : ''}
            </span>
          )}
          {together && <span>{together}</span>}
          {row.status === 'yearEnd' && row.evaluationOn === null && <span>{t.noEvaluationDay}</span>}
          {row.dueOn && <span>{t.dueOn(format.day(row.dueOn))}</span>}
          {signedIn && (
            <span>
              {row.leadUnits.length > 0
                ? row.leadUnits.map((unit) => unit.shortName ?? unit.name).join('; ')
                : common.noLeadUnit}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
