import { useMessages } from '../i18n';
import { fieldMessages } from './messages';
import styles from './fields.module.css';

/** Under every text and upload box: state secrets never enter (product.md, rule 8). */
export function SecretsNote() {
  const t = useMessages(fieldMessages);
  return <p className={styles.secrets}>{t.secrets}</p>;
}
