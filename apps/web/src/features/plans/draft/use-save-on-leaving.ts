import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import type { DraftSaver, SaveState } from './draft-saver';

/** Leaving saves first. Where that fails the page goes all the same: the device keeps what the server has not. */
export function useSaveOnLeaving(saver: DraftSaver, now: SaveState): void {
  const { state, proceed } = useBlocker(
    ({ currentLocation, nextLocation }) => now !== 'saved' && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (state === 'blocked') void saver.flush().then(() => proceed());
  }, [state, proceed, saver]);
}
