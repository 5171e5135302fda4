import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import type { Blocker } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import type { DraftSaver } from './draft-saver';
import styles from './editor.module.css';

/** Leaving saves first; only where that fails is somebody asked. */
export function LeaveDialog({ blocker, saver }: { blocker: Blocker; saver: DraftSaver }) {
  const t = useMessages(editorMessages);
  const { state, proceed } = blocker;
  useEffect(() => {
    if (state !== 'blocked') return;
    let gone = false;
    void saver.flush().then((saved) => {
      if (saved && !gone) proceed();
    });
    return () => {
      gone = true;
    };
  }, [state, proceed, saver]);
  if (state !== 'blocked' || saver.getView().state !== 'failed') return null;
  return (
    <Modal opened closeButtonProps={{ 'aria-label': t.stay }} onClose={() => blocker.reset()} title={t.leaveTitle}>
      <p className={styles.dialogText}>{t.leaveDetail}</p>
      <div className={styles.dialogActions}>
        <Button onClick={() => blocker.reset()}>{t.stay}</Button>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {t.leave}
        </Button>
      </div>
    </Modal>
  );
}
