import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote, type Keeping } from '../../../shared/keeping';

interface Props {
  title: string;
  /** Keeps what is typed inside; nothing is typed where there is none. */
  kept?: Keeping;
  size?: 'md' | 'lg' | 'xl';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog about one record. Closing it loses nothing: what was typed is kept and found again. */
export function RecordDialog({ title, kept, size = 'lg', onClose, children }: Props) {
  const common = useMessages(commonMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {kept && <KeptNote kept={kept} />}
      {children}
    </Modal>
  );
}
