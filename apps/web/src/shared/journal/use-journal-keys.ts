import { useEffect } from 'react';
import type { Step } from './journal';
import { journal, redoLast, undoLast } from './page-journal';

/** Fields whose own letters Ctrl + Z takes back. */
const TEXT = 'textarea, input:not([type=radio], [type=checkbox], [type=button]), [contenteditable="true"]';

/** What a key press asks of the journal: Ctrl + Z, Ctrl + Y, Ctrl + Shift + Z; null: nothing. */
export function journalKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? redoLast : undoLast;
  return key === 'y' && !event.shiftKey ? redoLast : null;
}

/** On a screen that writes: its keys take back and do again what was done there. */
export function useJournalKeys(area: Step['area']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const run = journalKey(event);
      if (!run || (event.target instanceof Element && event.target.closest(TEXT))) return;
      const { done, undone } = journal.current();
      if ((run === redoLast ? undone : done)?.area !== area) return;
      event.preventDefault();
      void run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [area]);
}
