import { commonMessages, useMessages } from '../i18n';
import styles from './ui.module.css';

/** On paper only, over figures that are not published: the screen says it in its own way. */
export function ProvisionalStamp() {
  return <strong className={styles.stamp}>{useMessages(commonMessages).provisionalStamp}</strong>;
}
