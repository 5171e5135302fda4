import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it when the dialog opened. For dialogs that are made when they open and gone when
 * they close: Mantine returns the focus only where a dialog stays and is told to close.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
