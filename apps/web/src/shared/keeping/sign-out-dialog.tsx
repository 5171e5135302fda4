import { Modal } from '@mantine/core';
import { useMessages } from '../i18n';
import { Button, useFocusBack } from '../ui';
import '../ui/mantine-all';
import { useKeptList } from './kept-list';
import { keptStore } from './kept-store';
import { keepingMessages } from './messages';
import { nameOfKept } from './use-reopened';
import styles from './keeping.module.css';

/** Signing out wipes what is not saved from the device: asked, with what it is. */
export default function SignOutDialog({ onStay, onSignOut }: { onStay: () => void; onSignOut: () => void }) {
  useFocusBack();
  const t = useMessages(keepingMessages);
  const entries = useKeptList();
  return (
    <Modal
      opened
      onClose={onStay}
      title={t.signOutTitle}
      closeButtonProps={{ 'aria-label': t.signOutStay }}
      zIndex={500}
    >
      <p>{t.signOutDetail}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={nameOfKept(entry)}>{entry.label}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button data-autofocus onClick={onStay}>
          {t.signOutStay}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            keptStore.clear();
            onSignOut();
          }}
        >
          {t.signOutDiscard}
        </Button>
      </div>
    </Modal>
  );
}
