import type { AgendaFacts } from '@tiendo/contracts';
import type { LineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import styles from './agenda.module.css';

interface Props {
  facts: AgendaFacts;
  text: LineText;
  /** Told in full: reasons, documents, the items and units behind a count. */
  open: boolean;
}

/** What an agenda tells of a line: how it stands and what is proposed at once, the rest when it is asked for. */
export function RowFacts({ facts, text, open }: Props) {
  const { t, s } = useMeetingSpeech();
  const { item, unreported } = facts;
  const isList = facts.items.length > 0 || unreported !== null;
  const short = isList ? [text.since] : [text.problem.join(' · '), text.whose];
  const more = [text.since, text.documents.join('; ')].filter(Boolean).join(' · ');
  return (
    <>
      {(short.some(Boolean) || text.lacksPermission) && (
        <p className={styles.fact}>
          {short.filter(Boolean).join(' · ')}
          {text.lacksPermission && (
            <>
              {' · '}
              <span className={styles.lacking}>{s.lacksPermission}</span>
            </>
          )}
        </p>
      )}
      {text.proposal && (
        <p className={styles.reason}>
          {t.line.proposal}: {text.proposal}
          {text.decides && ` (${text.decides})`}
        </p>
      )}
      {open && text.reason && <p className={styles.reason}>{text.reason}</p>}
      {open && item && more && <p className={styles.fact}>{more}</p>}
      {open && isList && (
        <ul className={unreported ? `${styles.silent} ${styles.names}` : styles.silent}>
          {text.problem.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Whether there is more to tell than stands on the agenda at once. */
export function hasDetails(facts: AgendaFacts, text: LineText): boolean {
  const isList = facts.items.length > 0 || facts.unreported !== null;
  return isList || text.reason !== null || (facts.item !== null && (text.since !== null || text.documents.length > 0));
}
