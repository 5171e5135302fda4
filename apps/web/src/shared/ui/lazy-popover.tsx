import { Suspense, lazy, type ReactNode } from 'react';
import { ClosePopover } from './close-popover';

const AnchoredPopover = lazy(() => import('./anchored-popover'));

interface Props {
  /** What is on the page already and opened the panel; focus goes back to it. */
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel at something that is no button of its own: a cell, a mark. Its code arrives when one opens. */
export function LazyPopover({ anchor, label, onClose, children }: Props) {
  return (
    <Suspense fallback={null}>
      <AnchoredPopover anchor={anchor} label={label} onClose={onClose}>
        <ClosePopover value={onClose}>{children}</ClosePopover>
      </AnchoredPopover>
    </Suspense>
  );
}
