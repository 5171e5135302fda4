import { useNavigation } from 'react-router';
import styles from './frame.module.css';

/** A line at the top while the next screen is on its way: a click is answered at once, however slow the line. */
export function ProgressBar() {
  const isOnItsWay = useNavigation().state !== 'idle';
  return <div className={styles.progress} data-on={isOnItsWay || undefined} aria-hidden="true" />;
}
