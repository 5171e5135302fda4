import { Popover } from '@mantine/core';
import { useEffect, type ReactNode, type Ref } from 'react';
import './popover.css';

interface Props {
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Mantine's popover on a button that already stands on the page, so that its code arrives only when one is opened.
 * Focus moves in, and back to the button on closing.
 */
export default function AnchoredPopover({ anchor, label, onClose, children }: Props) {
  const close = () => {
    anchor.focus();
    onClose();
  };
  return (
    <Popover
      opened
      onDismiss={close}
      position="bottom-start"
      trapFocus
      withRoles={false}
      shadow="none"
      radius="md"
      offset={6}
      middlewares={{ flip: true, shift: { padding: 8 }, size: { padding: 8 } }}
    >
      <Popover.Target>
        <Anchor element={anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className="popover-panel">
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Stands in for the target: hands Mantine the element that is already there. */
function Anchor({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> }) {
  useEffect(() => {
    if (typeof ref === 'function') ref(element);
  }, [element, ref]);
  return null;
}
