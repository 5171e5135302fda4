import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';
import type { DraftSaver, SaverView } from './draft-saver';
import styles from './editor.module.css';

/** What became of what was typed: saved, being saved, or not. */
export function SaveStatus({ view, saver }: { view: SaverView; saver: DraftSaver }) {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const text = {
    saved: view.savedAt === null ? t.saved : t.savedAt(format.moment(new Date(view.savedAt).toISOString())),
    waiting: t.waiting,
    saving: t.saving,
    failed: t.saveFailed,
    conflict: t.conflictState,
  }[view.state];
  return (
    <span className={styles.saveState}>
      <span role="status" className={view.state === 'failed' ? styles.saveFailed : undefined}>
        {text}
      </span>
      {(view.state === 'failed' || view.state === 'waiting') && (
        <button type="button" className={styles.link} onClick={() => void saver.flush()}>
          {t.saveNow}
        </button>
      )}
    </span>
  );
}
