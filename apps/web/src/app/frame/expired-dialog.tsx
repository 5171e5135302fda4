import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { SignInForm } from '../../features/account';
import { useMessages } from '../../shared/i18n';
import { useFocusBack } from '../../shared/ui';
import { frameMessages } from './messages';

/** Sign in again on top of the page, without leaving it. */
export default function ExpiredDialog({ onSignedIn, onCancel }: { onSignedIn: () => void; onCancel: () => void }) {
  useFocusBack();
  const t = useMessages(frameMessages);
  return (
    <Modal opened onClose={onCancel} title={t.expiredTitle} centered zIndex={500}>
      <p style={{ marginBottom: 12 }}>{t.expiredDetail}</p>
      <SignInForm onSignedIn={onSignedIn} />
    </Modal>
  );
}
