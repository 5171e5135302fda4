import type { MeetingBody } from '@tiendo/contracts';
import { Button } from '../../shared/ui';
import { useMeetingSpeech } from './use-meeting-speech';
import styles from './meetings.module.css';

type Head = Pick<MeetingBody, 'name' | 'heldOn' | 'chair' | 'place'>;

interface Props {
  theirs: Head;
  mine: Head;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else changed the meeting first: both versions field by field, and the choice between the two. */
export function HeadConflict({ theirs, mine, onTheirs, onMine }: Props) {
  const { t, f } = useMeetingSpeech();
  const words = (head: Head) => [head.name, f.day(head.heldOn), head.chair, head.place ?? '–'];
  const [left, right] = [words(theirs), words(mine)];
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        <strong>{t.stale.headTitle}</strong>
      </p>
      <table className={styles.versions}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.stale.theirVersion}</th>
            <th scope="col">{t.stale.myVersion}</th>
          </tr>
        </thead>
        <tbody>
          {[t.name, t.day, t.chair, t.place].map((label, index) => (
            <tr key={label} data-differs={left[index] !== right[index]}>
              <th scope="row">{label}</th>
              <td>{left[index]}</td>
              <td>{right[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.headActions}>
        <Button variant="default" onClick={onTheirs}>
          {t.stale.headTheirs}
        </Button>
        <Button variant="default" onClick={onMine}>
          {t.stale.headMine}
        </Button>
      </div>
    </div>
  );
}
