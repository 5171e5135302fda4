import { Suspense, lazy, useRef, useState, type ReactNode } from 'react';
import { ClosePopover } from './close-popover';

const loadPopover = () => import('./anchored-popover');
const AnchoredPopover = lazy(loadPopover);

interface Props {
  /** Name of what opens. */
  label: string;
  className?: string;
  /** The button's face. */
  children: ReactNode;
  /** What opens; made only then. May be lazy. */
  panel: () => ReactNode;
}

/** A button that opens a panel below it. Panels close themselves with `useClosePopover`. */
export function PopButton({ label, className, children, panel }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void loadPopover()}
        onClick={() => setOpen((was) => !was)}
      >
        {children}
      </button>
      {open && button.current && (
        <Suspense fallback={null}>
          <AnchoredPopover anchor={button.current} label={label} onClose={close}>
            <ClosePopover value={close}>{panel()}</ClosePopover>
          </AnchoredPopover>
        </Suspense>
      )}
    </>
  );
}
