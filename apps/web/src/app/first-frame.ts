import { useEffect } from 'react';

/** Takes away the frame that `index.html` draws before any script has come. For whatever has something to show. */
export function useFirstFrameOver(): void {
  useEffect(() => {
    document.getElementById('first')?.remove();
  }, []);
}
