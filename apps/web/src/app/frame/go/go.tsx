import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useMessages } from '../../../shared/i18n';
import { useClosePopover } from '../../../shared/ui';
import { frameMessages } from '../messages';
import { goDoor } from './door';
import { EarlyKeys } from './early-keys';
import styles from './go.module.css';

const loadDialog = () => import('./go-dialog');
const GoDialog = lazy(loadDialog);

/** Stands once on a page: the search over everything, opened by Ctrl+K (⌘K) or by {@link GoButton}. */
export function Go() {
  const isOpen = useSyncExternalStore(goDoor.subscribe, goDoor.isOpen);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Control' || event.key === 'Meta') void loadDialog();
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k')
        return;
      // Where a dialog is open, one goes nowhere from it by accident.
      if (!goDoor.isOpen() && document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      event.preventDefault();
      goDoor.set(!goDoor.isOpen());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return isOpen ? (
    <Suspense fallback={<EarlyKeys />}>
      <GoDialog onClose={() => goDoor.set(false)} />
    </Suspense>
  ) : null;
}

/** The way to the search for who uses no keys. */
export function GoButton({ className, isShort = false }: { className?: string; isShort?: boolean }) {
  const t = useMessages(frameMessages);
  const close = useClosePopover();
  return (
    <button
      type="button"
      className={className ?? styles.button}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onPointerEnter={() => void loadDialog()}
      onClick={() => {
        close();
        goDoor.set(true);
      }}
    >
      <svg className={styles.lens} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zM13.500 13.500 17.500 17.500" />
      </svg>
      {t.go.button}
      {!isShort && <kbd className={styles.key}>Ctrl K</kbd>}
    </button>
  );
}
