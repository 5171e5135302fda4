import type { MeetingBody } from '@tiendo/contracts';
import { Button } from '../../../shared/ui';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import { type AgendaDraft, draftOf } from './agenda-draft';
import styles from './agenda.module.css';

interface Props {
  theirs: MeetingBody;
  mine: AgendaDraft;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else saved first: their agenda beside one's own, and the choice between the two. */
export function AgendaConflict({ theirs, mine, onTheirs, onMine }: Props) {
  const { t } = useMeetingSpeech();
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        <strong>{t.stale.title}</strong>
      </p>
      <div className={styles.versions}>
        <Version title={t.stale.theirVersion} lines={draftOf(theirs.agenda)} other={mine} />
        <Version title={t.stale.myVersion} lines={mine} other={draftOf(theirs.agenda)} />
      </div>
      <div className={styles.tools}>
        <Button variant="default" onClick={onTheirs}>
          {t.stale.theirs}
        </Button>
        <Button variant="default" onClick={onMine}>
          {t.stale.mine}
        </Button>
      </div>
    </div>
  );
}

/** One version; what the other one has not, or has otherwise, is marked. */
function Version({ title, lines, other }: { title: string; lines: AgendaDraft; other: AgendaDraft }) {
  const speech = useMeetingSpeech();
  const { t } = speech;
  const words = (draft: AgendaDraft) =>
    draft.map((row) => {
      const own = row.title.trim() || null;
      const name = row.line ? lineText({ title: own, facts: row.line.facts }, speech).title : (own ?? '');
      const minutes = row.minutes === null ? null : t.slides.minutes(String(row.minutes));
      const note = row.note.trim() || null;
      return [name, minutes, note, row.hidden ? t.agenda.hidden : null].filter((part) => part !== null).join(' · ');
    });
  const theirs = words(other);
  return (
    <section>
      <h3>{title}</h3>
      <ol className={styles.theirs}>
        {words(lines).map((line, index) => (
          <li key={lines[index]?.key}>{theirs[index] === line ? line : <mark>{line}</mark>}</li>
        ))}
      </ol>
    </section>
  );
}
