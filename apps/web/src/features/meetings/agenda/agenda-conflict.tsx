import type { MeetingBody } from '@tiendo/contracts';
import { Button } from '../../../shared/ui';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import styles from './agenda.module.css';

interface Props {
  theirs: MeetingBody;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else saved first: their agenda beside one's own, and the choice between the two. */
export function AgendaConflict({ theirs, onTheirs, onMine }: Props) {
  const speech = useMeetingSpeech();
  const { t } = speech;
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        <strong>{t.stale.title}</strong>
      </p>
      <ol className={styles.theirs}>
        {theirs.agenda.map((line) => (
          <li key={line.id}>
            {lineText(line, speech).title}
            {line.hidden && ` (${t.agenda.hidden})`}
          </li>
        ))}
      </ol>
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
