import { useSyncExternalStore } from 'react';
import { useMessages } from '../i18n';
import { journalMessages } from './messages';
import { journal, redoLast, undoLast } from './page-journal';

/** In the menu: what can be taken back and done again, in words; nothing while there is none. */
export function JournalButtons({ className }: { className?: string }) {
  const t = useMessages(journalMessages);
  const { done, undone, busy } = useSyncExternalStore(journal.subscribe, journal.current);
  return (
    <>
      {done && (
        <button type="button" className={className} disabled={busy} onClick={() => void undoLast()}>
          {t.undo(done.words)}
        </button>
      )}
      {undone && (
        <button type="button" className={className} disabled={busy} onClick={() => void redoLast()}>
          {t.redo(undone.words)}
        </button>
      )}
    </>
  );
}
