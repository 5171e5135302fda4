import type { AgendaFacts } from '@tiendo/contracts';
import type { LineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import styles from './agenda.module.css';

interface Props {
  facts: AgendaFacts;
  text: LineText;
}

/** A line in full: how it stands and since when, why, on what document, what is proposed and who can decide it. */
export function RowFacts({ facts, text }: Props) {
  const { t } = useMeetingSpeech();
  const { item, unreported } = facts;
  const isList = facts.items.length > 0 || unreported !== null;
  const first = isList ? [text.since] : [text.problem.join(' · '), text.whose];
  const more = [text.since, text.documents.join('; ')].filter(Boolean).join(' · ');
  return (
    <>
      {(first.some(Boolean) || text.permission) && (
        <p className={styles.fact}>
          {first.filter(Boolean).join(' · ')}
          {text.permission && (
            <>
              {' · '}
              <span className={styles.lacking}>{text.permission}</span>
            </>
          )}
        </p>
      )}
      {item && more && <p className={styles.fact}>{more}</p>}
      {text.reason && <p className={styles.reason}>{text.reason}</p>}
      {text.proposal && (
        <p className={styles.reason}>
          {t.line.proposal}: {text.proposal}
          {text.decides && ` (${text.decides})`}
        </p>
      )}
      {isList && (
        <ul className={unreported ? `${styles.silent} ${styles.names}` : styles.silent}>
          {text.problem.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
