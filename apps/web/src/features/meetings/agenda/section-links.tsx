import { useMeetingSpeech } from '../use-meeting-speech';
import type { SectionRun } from './agenda-sections';
import styles from './agenda.module.css';

/** The parts of a long agenda with how many lines each has, one tap to each. */
export function SectionLinks({ runs }: { runs: readonly SectionRun[] }) {
  const { t, f } = useMeetingSpeech();
  return (
    <nav className={`${styles.sections} no-print`} aria-label={t.agenda.sections}>
      {runs.map(({ id, section, count }) => (
        <a key={id} href={`#${id}`} className={styles.sectionLink}>
          {t.sections[section]} <strong>{f.number(count)}</strong>
        </a>
      ))}
    </nav>
  );
}
