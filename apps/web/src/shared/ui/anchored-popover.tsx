import { Popover } from '@mantine/core';
import { useEffect, useState, type ReactNode, type Ref } from 'react';
import './popover.css';

interface Props {
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** Where focus goes in a panel: the choice that holds now, else the first one. */
const CHOICES = ['[data-autofocus]', '[data-selected]', '[aria-current="true"]', 'a[href], button, input'];

/**
 * Mantine's popover on a button that already stands on the page, so that its code arrives only when one is opened.
 * Focus moves in, and back to the button on closing.
 */
export default function AnchoredPopover({ anchor, label, onClose, children }: Props) {
  const [panel, setPanel] = useState<HTMLDivElement | null>(null);
  useEffect(() => (panel ? focusWhenFilled(panel) : undefined), [panel]);
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
      <Popover.Dropdown ref={setPanel} role="dialog" aria-label={label} className="popover-panel" tabIndex={-1}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What a panel holds may arrive after it opens: focus goes in with it, once, unless somebody moved it there before. */
function focusWhenFilled(panel: HTMLElement): () => void {
  const observer = new MutationObserver(enter);
  function enter() {
    const active = document.activeElement;
    const inside = active !== panel && panel.contains(active);
    const choice = CHOICES.map((selector) => panel.querySelector<HTMLElement>(selector)).find((one) => one !== null);
    if (!inside) choice?.focus({ preventScroll: true });
    if (inside || choice) observer.disconnect();
  }
  observer.observe(panel, { childList: true, subtree: true });
  // After the focus trap has taken its first look.
  const timer = setTimeout(enter, 30);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Stands in for the target: hands Mantine the element that is already there. */
function Anchor({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> }) {
  useEffect(() => {
    if (typeof ref === 'function') ref(element);
  }, [element, ref]);
  return null;
}
