import { commonMessages, useMessages } from '../i18n';
import styles from './ui.module.css';

/** On every page of a simulated province. Prints. */
export function SimulatedBanner({ province }: { province: string }) {
  const t = useMessages(commonMessages);
  return (
    <p className={styles.simulated} role="note">
      <strong>{t.simulated(province)}</strong> <span>{t.simulatedNote}</span>
    </p>
  );
}
