import { Modal } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { useFocusBack } from '../../../shared/ui';
import { itemMessages } from '../messages';
import styles from './shortcuts-dialog.module.css';

/** Keys that only staff have a use for. */
const STAFF_KEYS = ['Space', 'Shift + ↑ ↓', 'Ctrl + A', 'u', 'Shift + U', 'Ctrl + Z'];

export default function ShortcutsDialog({ staff, onClose }: { staff: boolean; onClose: () => void }) {
  useFocusBack();
  const t = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.shortcutsTitle}
      closeButtonProps={{ 'aria-label': common.close }}
      size="md"
    >
      <table className={styles.shortcuts}>
        <tbody>
          {t.shortcuts
            .filter(([key]) => staff || !STAFF_KEYS.includes(key))
            .map(([key, meaning]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Modal>
  );
}
