import { useState } from 'react';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import type { Keeping } from './keeping';
import { keepingMessages } from './messages';
import styles from './keeping.module.css';

/** At the head of a form: that it holds what was typed before, and how to begin again instead. */
export function KeptNote({ kept }: { kept: Keeping }) {
  const t = useMessages(keepingMessages);
  const format = useFormat();
  const [shown, setShown] = useState(kept.foundAt !== null);
  if (!shown || kept.foundAt === null) return null;
  return (
    <p className={styles.note} role="status">
      {t.foundNote(format.moment(new Date(kept.foundAt).toISOString()))}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          kept.restart();
          setShown(false);
        }}
      >
        {t.restart}
      </button>
    </p>
  );
}
