import { useMessages } from '../../shared/i18n';
import { StatusMark } from '../../shared/status';
import type { FieldText } from './field-text';
import { changesMessages } from './messages';
import styles from './changes.module.css';

/** Old value struck through, the new one after it; each says which it is. */
export function OldAndNew({ before, after, statuses }: Pick<FieldText, 'before' | 'after' | 'statuses'>) {
  const t = useMessages(changesMessages);
  return (
    <span className={styles.values}>
      <del className={styles.old}>
        <span className="visually-hidden">{t.before}: </span>
        {statuses && <StatusMark status={statuses[0]} size={16} />}
        <span>{before}</span>
      </del>
      <span aria-hidden="true">→</span>
      <ins className={styles.new}>
        <span className="visually-hidden">{t.after}: </span>
        {statuses && <StatusMark status={statuses[1]} size={16} />}
        <span>{after}</span>
      </ins>
    </span>
  );
}
