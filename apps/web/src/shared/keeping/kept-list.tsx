import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import { PopButton, useClosePopover } from '../ui';
import { KEPT_DAYS, keptStore, type Kept } from './kept-store';
import { keepingMessages } from './messages';
import { nameOfKept, type ReopenState } from './use-reopened';
import styles from './keeping.module.css';

/** Unsaved work of whoever is signed in; drawn anew as it changes. */
export const useKeptList = (): readonly Kept[] => useSyncExternalStore(keptStore.subscribe, keptStore.list);

/** In the menu: what was typed and not saved, on whichever screen; nothing while there is none. */
export function KeptList({ className }: { className?: string }) {
  const t = useMessages(keepingMessages);
  const format = useFormat();
  const entries = useKeptList();
  if (entries.length === 0) return null;
  return (
    <PopButton label={t.listLabel} className={className} panel={() => <KeptEntries />}>
      {t.list(format.number(entries.length))}
    </PopButton>
  );
}

/** Each with its way back and its way out; in a panel, which it closes. */
export function KeptEntries() {
  const t = useMessages(keepingMessages);
  const format = useFormat();
  const close = useClosePopover();
  const entries = useKeptList();
  return (
    <div className={styles.panel}>
      <p>
        <strong>{t.list(format.number(entries.length))}</strong>
      </p>
      <p className={styles.quiet}>{t.listDetail(KEPT_DAYS)}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={nameOfKept(entry)} className={styles.entry}>
            <Link
              to={entry.place}
              state={{ reopen: nameOfKept(entry) } satisfies ReopenState}
              className={styles.label}
              aria-label={`${t.openIt}: ${entry.label}`}
              onClick={close}
            >
              {entry.label}
            </Link>
            <span className={styles.quiet}>{format.moment(new Date(entry.at).toISOString())}</span>
            <button
              type="button"
              className={styles.link}
              aria-label={t.discardNamed(entry.label)}
              onClick={() => keptStore.remove(keptStore.keyOf(entry.form, entry.about))}
            >
              {t.discard}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
