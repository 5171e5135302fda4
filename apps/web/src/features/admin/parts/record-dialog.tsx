import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { adminMessages } from '../messages';
import styles from './admin.module.css';

interface Props {
  title: string;
  /** Something was typed that is not saved: leaving asks first. */
  dirty?: boolean;
  size?: 'md' | 'lg' | 'xl';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that loses nothing: closing it, following a link or closing the window asks while something is unsaved. */
export function RecordDialog({ title, dirty = false, size = 'lg', onClose, children }: Props) {
  const t = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const [asking, setAsking] = useState(false);
  const blocker = useBlocker(dirty);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const leaving = blocker.state === 'blocked';
  const stay = () => {
    setAsking(false);
    if (leaving) blocker.reset();
  };
  const discard = () => {
    if (leaving) blocker.proceed();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={() => (dirty ? setAsking(true) : onClose())}
      size={size}
      title={title}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {dirty && (asking || leaving) && (
        <div role="alert" className={styles.unsaved}>
          <strong>{t.unsavedTitle}</strong>
          <div className={styles.buttons}>
            <Button variant="default" size="xs" autoFocus onClick={stay}>
              {t.keepTyping}
            </Button>
            <Button variant="default" size="xs" onClick={discard}>
              {t.discard}
            </Button>
          </div>
        </div>
      )}
      {children}
    </Modal>
  );
}
