import type { ItemRow } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { OverdueBadge, StatusMark, statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { hedgeWords, partsText, putTogetherText, readingValue } from '@tiendo/indicators/words';
import { baselineText, levelsOf, levelsText, requiredText } from '../../../shared/format/required-text';
import shared from './list.module.css';
import styles from './cells.module.css';

interface Props {
  row: ItemRow;
}

/** Mark, word, and the arrow of what goes on next year. */
export function StatusCell({ row }: Props) {
  const t = useMessages(statusMessages);
  const word = t.status[row.status];
  const going = row.continuesInYear === null ? null : t.continuesIn(row.continuesInYear);
  return (
    <span className={styles.status} title={going ? `${word} · ${going}` : word}>
      <StatusMark status={row.status} size={18} continuing={row.continuesInYear !== null} />
      <span className={shared.clip}>{word}</span>
      {going && <span className="visually-hidden">, {going}</span>}
    </span>
  );
}

/** Value of the first measure, aligned on the decimal comma; the parts behind it in the tooltip. */
export function ResultCell({ row }: Props) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  const { day } = usePlanView();
  if (!row.measure) return null;
  const value = readingValue(row.measure, levelsOf(row.measure));
  if (value === null) {
    const before = baselineText(row.measure, format, t);
    return (
      <span className={styles.quiet} title={before ?? undefined}>
        {before ?? t.noFigure}
      </span>
    );
  }
  const [whole = '', fraction] = format.number(value).split(format.language === 'vi' ? ',' : '.');
  const short = row.measure.measureUnit === '%' ? '%' : '';
  const [hedgeBefore, hedgeAfter] = hedgeWords(row.measure.qualifier, format.language);
  const parts = partsText(row.measure, format.language);
  // A figure of an older month is told with its day: it is not what the day of the list says.
  const { asOf } = row.measure;
  const older = asOf !== null && asOf.slice(0, 7) < day.slice(0, 7) ? format.day(asOf) : null;
  const together = putTogetherText(row.measure, format.language);
  return (
    <span
      className={styles.number}
      title={[parts ?? row.measure.measureUnit, together, older].filter(Boolean).join(' · ')}
    >
      {older && <span className={styles.quiet}>{older}: </span>}
      <span className={styles.quiet}>{hedgeBefore}</span>
      {whole}
      <span className={styles.fraction}>
        {fraction ? `${format.language === 'vi' ? ',' : '.'}${fraction}` : ''}
        {short}
      </span>
      <span className={styles.quiet}>{hedgeAfter}</span>
      {together && <span className="visually-hidden">, {together}</span>}
    </span>
  );
}

export function RequiredCell({ row }: Props) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  if (!row.measure) return null;
  const text = levelsText(row.levels, format, t) ?? requiredText(row.measure, format, t);
  return (
    <span className={`${shared.clip} ${shared.second}`} title={text}>
      {text}
    </span>
  );
}

/** How many of the units that carry a task out have finished it. */
export function ExecutingCell({ row }: Props) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  if (!row.executing) return null;
  const { completed, total, unreported } = row.executing;
  return (
    <span title={t.executingHint(completed, total, unreported)}>
      <strong>{format.number(completed)}</strong>/{format.number(total)}
    </span>
  );
}

export function DueCell({ row }: Props) {
  const t = useMessages(itemMessages);
  const format = useFormat();
  return (
    <span className={styles.due}>
      {row.status === 'yearEnd' && row.evaluationOn === null && (
        <span className={shared.second}>{t.noEvaluationDay}</span>
      )}
      {row.dueOn && <span>{format.day(row.dueOn)}</span>}
      {row.overdueDays !== null && <OverdueBadge days={row.overdueDays} />}
    </span>
  );
}

export function UnitsCell({ row }: Props) {
  const t = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  if (row.leadUnits.length === 0) {
    return (
      <span className={`${shared.clip} ${shared.second}`} title={common.noLeadUnit}>
        {common.notStatedBySource}
      </span>
    );
  }
  const full = row.leadUnits.map((unit) => (unit.nowName ? t.nowUnit(unit.name, unit.nowName) : unit.name)).join('; ');
  return (
    <span className={shared.clip} title={full}>
      {row.leadUnits.map((unit) => unit.shortName ?? unit.name).join('; ')}
    </span>
  );
}

export const SectionCell = ({ row }: Props) => (
  <span className={`${shared.clip} ${shared.second}`} title={row.section?.name}>
    {row.section?.name}
  </span>
);

export function UpdatedCell({ row }: Props) {
  const format = useFormat();
  return row.updatedOn && <span className={shared.second}>{format.day(row.updatedOn)}</span>;
}

export const ReasonCell = ({ row }: Props) => (
  <span className={`${shared.clip} ${shared.second}`} title={row.reason ?? undefined}>
    {row.reason}
  </span>
);

export function CauseCell({ row }: Props) {
  const t = useMessages(statusMessages);
  return row.cause && <span className={shared.clip}>{t.cause[row.cause]}</span>;
}

export function FrequencyCell({ row }: Props) {
  const t = useMessages(itemMessages);
  return row.frequency && <span className={`${shared.clip} ${shared.second}`}>{t.frequency[row.frequency]}</span>;
}
