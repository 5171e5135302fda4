import { Suspense, lazy, useState, type ReactNode } from 'react';
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
  // The button itself while its panel is open.
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onPointerEnter={() => void loadPopover()}
        onClick={(event) => setAnchor(anchor ? null : event.currentTarget)}
      >
        {children}
      </button>
      {anchor && (
        <Suspense fallback={null}>
          <AnchoredPopover anchor={anchor} label={label} onClose={close}>
            <ClosePopover value={close}>{panel()}</ClosePopover>
          </AnchoredPopover>
        </Suspense>
      )}
    </>
  );
}
