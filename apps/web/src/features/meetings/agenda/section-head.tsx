import { useMeetingSpeech } from '../use-meeting-speech';
import type { SectionRun } from './agenda-sections';
import styles from './agenda.module.css';

interface Props {
  run: SectionRun;
  folded: boolean;
  onFold: () => void;
}

/** Over the lines of a section: its name, how many there are and how long they take; folds them away. */
export function SectionHead({ run, folded, onFold }: Props) {
  const { t, f } = useMeetingSpeech();
  return (
    <h3 id={run.id} className={styles.sectionHead}>
      <button type="button" className={styles.fold} aria-expanded={!folded} onClick={onFold}>
        <span className={styles.chevron} aria-hidden="true" />
        {t.agenda.section(t.sections[run.section], f.count(run.count))}
        {run.minutes > 0 && ` · ${t.slides.minutes(f.number(run.minutes))}`}
      </button>
    </h3>
  );
}
