import { useMeetingSpeech } from '../use-meeting-speech';
import type { Section, SectionRun } from './agenda-sections';
import styles from './agenda.module.css';

interface Props {
  runs: readonly SectionRun[];
  /** A folded section opens when it is gone to. */
  onGo: (section: Section) => void;
}

/** The parts of a long agenda with how many lines each has, one tap to each. */
export function SectionLinks({ runs, onGo }: Props) {
  const { t, f } = useMeetingSpeech();
  return (
    <nav className={`${styles.sections} no-print`} aria-label={t.agenda.sections}>
      {runs.map(({ id, section, count }) => (
        <a key={id} href={`#${id}`} className={styles.sectionLink} onClick={() => onGo(section)}>
          <span>{t.sections[section]}</span> <strong>{f.number(count)}</strong>
        </a>
      ))}
    </nav>
  );
}
